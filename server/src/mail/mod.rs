//! Outgoing mail: the mailer trait, SMTP and file transports, the outbox worker.
