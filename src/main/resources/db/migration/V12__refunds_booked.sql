-- What billing says it has booked under the payment's key; null until it has said so. It must be what was ordered.
alter table refund_payment add column booked numeric(19,4);
