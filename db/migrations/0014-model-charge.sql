-- Leave for one call of the language model, in one round trip. Charges the conversation and the day with the call's estimate, or
-- nothing at all when either would pass a limit (null: without one) or the provider rests; `refused` says which. After a rest,
-- one call that may try the provider is let through.
CREATE FUNCTION charge_model_call(
  of_conversation uuid, time_zone text, may_try boolean, more_input bigint, more_output bigint, more_cost numeric,
  conversation_tokens bigint, conversation_cost numeric, day_tokens bigint, day_cost numeric, try_seconds float8,
  OUT charged_day date, OUT refused text
) LANGUAGE plpgsql AS $$
DECLARE
  circuit model_circuit;
BEGIN
  charged_day := (now() AT TIME ZONE time_zone)::date;
  SELECT * INTO circuit FROM model_circuit;
  IF circuit.rests_until IS NOT NULL AND (NOT may_try OR circuit.rests_until > now() OR circuit.trying_until > now()) THEN
    refused := 'resting';
    RETURN;
  END IF;

  refused := 'conversation-budget';
  INSERT INTO model_usage_conversations AS u (conversation_id, calls, input_tokens, output_tokens, cost)
    SELECT of_conversation, 1, more_input, more_output, more_cost
    WHERE (conversation_tokens IS NULL OR more_input + more_output <= conversation_tokens) AND (conversation_cost IS NULL OR more_cost <= conversation_cost)
    ON CONFLICT (conversation_id) DO UPDATE
      SET calls = u.calls + 1, input_tokens = u.input_tokens + more_input, output_tokens = u.output_tokens + more_output, cost = u.cost + more_cost
      WHERE (conversation_tokens IS NULL OR u.input_tokens + u.output_tokens + more_input + more_output <= conversation_tokens)
        AND (conversation_cost IS NULL OR u.cost + more_cost <= conversation_cost);
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'TQ001'; END IF;

  refused := 'day-budget';
  INSERT INTO model_usage_days AS u (day, calls, input_tokens, output_tokens, cost)
    SELECT charged_day, 1, more_input, more_output, more_cost
    WHERE (day_tokens IS NULL OR more_input + more_output <= day_tokens) AND (day_cost IS NULL OR more_cost <= day_cost)
    ON CONFLICT (day) DO UPDATE
      SET calls = u.calls + 1, input_tokens = u.input_tokens + more_input, output_tokens = u.output_tokens + more_output, cost = u.cost + more_cost, paused_at = NULL
      WHERE (day_tokens IS NULL OR u.input_tokens + u.output_tokens + more_input + more_output <= day_tokens)
        AND (day_cost IS NULL OR u.cost + more_cost <= day_cost);
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'TQ001'; END IF;

  IF circuit.rests_until IS NOT NULL THEN
    refused := 'resting';
    UPDATE model_circuit SET trying_until = now() + make_interval(secs => try_seconds)
      WHERE rests_until <= now() AND (trying_until IS NULL OR trying_until <= now());
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'TQ001'; END IF;
  END IF;
  refused := NULL;
EXCEPTION WHEN SQLSTATE 'TQ001' THEN
  -- What was charged before the refusal is undone; `refused` keeps its word.
  NULL;
END $$;
