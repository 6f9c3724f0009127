-- A mail that will not arrive as it is: refused for good, or tried in vain for too long. More states of outbox_mail:
-- REFUSED (given up, to be told to its case), FAILED (told; a person is to reach the customer), GIVEN_UP (they have
-- answered and it is not sent again). Of the server's words only the category is kept: they may hold the address.
alter table outbox_mail add column failure varchar(32);
alter table outbox_mail add column failed_at timestamp(3) with time zone;
-- when it was tried for the first time: from then on "too long" is counted
alter table outbox_mail add column tried_since timestamp(3) with time zone;
