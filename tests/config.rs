//! Each mistaken settings file in `tests/invalid/config` has the message it gives beside it.
//!
//! `SNAPSHOTS=overwrite cargo test --test config` writes the messages anew; read the difference.

use std::fs;
use std::path::Path;

use cvfit::config;
use cvfit::diagnostic::render;

#[test]
fn every_mistaken_file_gives_its_message() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid/config");
    let overwrite = std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    let mut seen = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        seen += 1;
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let mistakes = config::load(&name, &text).expect_err(&name);
        let message = render(&mistakes, |_| Some(&text), false);
        let expected = path.with_extension("txt");
        if overwrite {
            fs::write(&expected, &message).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n") != message {
            wrong.push(format!("{name} gives:\n{message}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen >= 10, "only {seen} files found");
}
