//! Reads `taxonomy/*.toml` once, at build time, and embeds them as one compact JSON: parsing JSON takes a
//! seventh of the time that TOML takes, and start-up pays for it at each run. The TOML is the only source.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=taxonomy");
    println!("cargo::rerun-if-changed=build.rs");
    let mut files: Vec<_> = std::fs::read_dir("taxonomy")
        .expect("the folder `taxonomy` stands beside Cargo.toml")
        .map(|entry| entry.expect("`taxonomy` can be listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    let mut skills = Vec::new();
    let mut families = Vec::new();
    for path in &files {
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("reading {}: {e}", path.display()));
        let mut table: toml::Table = text.parse().unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert_eq!(
            table.get("format").and_then(toml::Value::as_integer),
            Some(1),
            "{}: `format = 1` must stand at the top",
            path.display()
        );
        for (key, all) in [("skill", &mut skills), ("family", &mut families)] {
            if let Some(toml::Value::Array(entries)) = table.remove(key) {
                all.extend(entries);
            }
        }
    }
    let all = serde_json::json!({ "format": 1, "skill": skills, "family": families });
    let folder = std::env::var_os("OUT_DIR").expect("cargo names a folder for what is built");
    std::fs::write(Path::new(&folder).join("taxonomy.json"), all.to_string()).expect("the folder can be written to");
}
