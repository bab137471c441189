//! What is read, what wins, and what is refused by name.

use secrecy::ExposeSecret as _;

use super::*;

fn read(file: Option<&str>, variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    if let Some(text) = file {
        std::fs::write(folder.path().join(DEFAULT_FILE), text).unwrap();
    }
    Config::read(folder.path(), variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
}

#[test]
fn nothing_decided_means_the_defaults() {
    let config = read(None, &[("HOME", "/root")]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(config.var, PathBuf::from("var"));
    assert_eq!(config.limits, Limits::default());
    assert_eq!(config.origin(config.listen).as_str(), "http://127.0.0.1:3000");
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "listen = \"127.0.0.1:1\"\nvar = \"a\"\n[limits]\nconnections = 7\nstop_seconds = 3\n";
    let variables = [("BUDDYWIJZER_LISTEN", "127.0.0.1:2"), ("BUDDYWIJZER_LIMITS_STOP_SECONDS", "4")];
    let config = read(Some(file), &variables).unwrap();
    assert_eq!(config.listen.port(), 2);
    assert_eq!(config.var, PathBuf::from("a"));
    assert_eq!((config.limits.connections, config.limits.stop), (7, Duration::from_secs(4)));
}

#[test]
fn unknown_keys_are_refused_by_name_and_line() {
    let error = read(Some("var = \"a\"\nlisten_on = \"x\"\n"), &[]).unwrap_err().to_string();
    assert!(error.contains("listen_on") && error.contains("line 2"), "{error}");
    let error = read(Some("[limits]\nconections = 5\n"), &[]).unwrap_err().to_string();
    assert!(error.contains("conections"), "{error}");
    let error = read(None, &[("BUDDYWIJZER_LISTN", "")]).unwrap_err().to_string();
    assert!(error.contains("BUDDYWIJZER_LISTN"), "{error}");
}

#[test]
fn variables_of_the_tests_are_let_through_and_empty_ones_mean_absent() {
    let variables = [
        ("BUDDYWIJZER_TEST_POSTGRES_URL", "postgres://x"),
        ("BUDDYWIJZER_TESTS_FULL", "1"),
        ("BUDDYWIJZER_SMTP_URL", ""),
        ("BUDDYWIJZER_LIMITS_CONNECTIONS", ""),
    ];
    let config = read(None, &variables).unwrap();
    assert!(config.smtp_url.is_none());
    assert_eq!(config.limits, Limits::default());
}

#[test]
fn a_value_that_does_not_fit_names_its_key() {
    for (name, value, key) in [
        ("BUDDYWIJZER_LISTEN", "3000", "listen"),
        ("BUDDYWIJZER_PUBLIC_URL", "buddywijzer.be", "public_url"),
        ("BUDDYWIJZER_SMTP_URL", "http://mail", "smtp_url"),
        ("BUDDYWIJZER_DATABASE_URL", "mysql://u:geheim@h/d", "database_url"),
        ("BUDDYWIJZER_TRUSTED_PROXIES", "10.0.0.1, nergens", "trusted_proxies"),
        ("BUDDYWIJZER_MAIL_FROM", "nergens", "mail_from"),
        ("BUDDYWIJZER_CONTACT", "nergens", "contact"),
        ("BUDDYWIJZER_LIMITS_BODY_BYTES", "1", "limits.body_bytes"),
        ("BUDDYWIJZER_LIMITS_CONNECTIONS", "veel", "limits.connections"),
    ] {
        let error = read(None, &[(name, value)]).unwrap_err().to_string();
        assert!(error.starts_with(key), "{error}");
        assert!(!error.contains("geheim"), "{error}");
    }
}

#[test]
fn secrets_show_neither_in_debug_nor_in_the_message_about_their_line() {
    let config = read(None, &[("BUDDYWIJZER_SMTP_URL", "smtp://u:geheim@h")]).unwrap();
    assert!(!format!("{config:?}").contains("geheim"));
    assert_eq!(config.smtp_url.as_ref().map(|s| s.expose_secret()), Some("smtp://u:geheim@h"));
    let error = read(Some("smtp_url = \"smtp://u:geheim@h\" x\n"), &[]).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("geheim"), "{error:?}");
}

#[test]
fn a_named_file_must_be_there() {
    let error = read(None, &[("BUDDYWIJZER_CONFIG", "nergens.toml")]).unwrap_err().to_string();
    assert!(error.contains("nergens.toml"), "{error}");
}

#[test]
fn the_example_names_every_key_and_is_the_defaults() {
    let example = include_str!("../../../buddywijzer.toml.example");
    // Each key stands there once, commented out with its default or an example.
    let uncommented: String = example
        .lines()
        .map(|line| {
            line.strip_prefix("#")
                .filter(|rest| rest.contains(" = ") && !rest.starts_with(' '))
                .unwrap_or(line)
        })
        .map(|line| format!("{line}\n"))
        .collect();
    let config = read(Some(&uncommented), &[]).unwrap();
    assert_eq!(config.limits, Limits::default());
    assert_eq!(config.listen, Config::defaults("var".into()).listen);
    for key in [
        "listen",
        "var",
        "key_file",
        "database_url",
        "public_url",
        "smtp_url",
        "mail_from",
        "contact",
        "trusted_proxies",
        "log",
    ] {
        assert!(
            example.lines().any(|line| line.starts_with(&format!("#{key} = "))),
            "{key} is not documented"
        );
        let variable = format!("{PREFIX}{}", key.to_uppercase());
        assert!(example.contains(&variable), "{variable} is not documented");
    }
}
