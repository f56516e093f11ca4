-- Mails that go out: nothing to change so far.
SELECT 1;
