-- What a patient said in their other conversations, for the turns of one in which they proved who they are: their messages and what answered
-- them, read under the role that sees one patient's rows alone. Notes, findings and folded-away parts of mails are not granted.
GRANT SELECT (id, conversation_id, seq, author, kind, state, text, created_at) ON messages TO toniq_patient;
CREATE POLICY own_messages ON messages FOR SELECT TO toniq_patient
  USING (EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id AND c.patient_id = nullif(current_setting('toniq.patient_id', true), '')::uuid));
