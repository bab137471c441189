//! The sqlx store: one SQL text for SQLite and PostgreSQL.
