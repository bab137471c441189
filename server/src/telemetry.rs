//! Logs: route templates, never query strings or personal data.
