//! Reads `taxonomy/*.toml` at build time, lays it, enters all labels, and embeds the finished tables as one file
//! that the program uses in place: nothing of it is read or built at start-up. The TOML is the only source.
//!
//! The tables are computed by the program's own modules, compiled here once more under their own paths.

// A script may stop with a message; the modules are used in part, and what is public in them is so for the program.
#![allow(clippy::unwrap_used, clippy::print_stderr, dead_code, unreachable_pub, unused_imports)]

use std::path::{Path, PathBuf};

#[path = "src/extract"]
mod extract {
    #[path = "fold.rs"]
    mod fold;
    #[path = "labels.rs"]
    pub mod labels;
    #[path = "terms/lists.rs"]
    mod lists;
    #[path = "phrases/mod.rs"]
    pub mod phrases;
    #[path = "token.rs"]
    mod token;
    /// While the sets of phrases are made there is no vocabulary of theirs.
    mod vocabulary {
        pub fn number(_hash: u32, _form: &str) -> u32 {
            super::phrases::UNKNOWN
        }
    }
    #[path = "word_table.rs"]
    pub mod word_table;
    pub(crate) use fold::form;

    /// What words do in a sentence, each with the place of its list.
    pub fn words() -> Vec<(u32, String)> {
        lists::forms()
    }

    pub fn objects() -> Vec<(u32, String)> {
        lists::object_forms()
    }
}
#[path = "src/flat.rs"]
mod flat;
#[path = "src/word_list.rs"]
mod word_list;
#[path = "src/posting"]
mod posting {
    /// The classes of lines by name, which is all that lists of words need of them.
    pub mod line {
        #[derive(Debug, Clone, Copy)]
        pub enum LineClass {
            Heading,
            Meta,
            Required,
            Preferred,
            Duty,
            Company,
            Benefit,
            Process,
            Noise,
        }
    }
    #[path = "lexicon/mod.rs"]
    mod lexicon;

    /// The phrases of lists of the lexicon, each with its place in its list.
    pub fn signals() -> impl Iterator<Item = (u32, String)> {
        super::numbered(lexicon::SIGNALS.iter().map(|signal| signal.phrases))
    }

    pub fn headings() -> impl Iterator<Item = (u32, String)> {
        super::numbered(lexicon::HEADINGS.iter().map(|heading| heading.phrases))
    }

    pub fn verbs() -> impl Iterator<Item = (u32, String)> {
        lexicon::verb_forms()
    }

    pub fn cues() -> impl Iterator<Item = (u32, String)> {
        super::numbered(lexicon::CUES.iter().map(|(_, phrases)| *phrases))
    }

    pub fn unasked() -> impl Iterator<Item = (u32, String)> {
        super::numbered(std::iter::once(lexicon::UNASKED))
    }

    /// The names of countries, of cities, and the codes that stand behind a town.
    pub fn places() -> [Vec<(u32, String)>; 3] {
        [lexicon::COUNTRIES, lexicon::CITIES, lexicon::CODES]
            .map(|list| list.split(',').map(|name| (0, name.to_owned())).collect())
    }
}
#[path = "src/cv/section"]
mod section {
    /// The kinds of sections by name.
    #[derive(Debug, Clone, Copy)]
    pub enum SectionKind {
        Summary,
        Experience,
        Skills,
        Education,
        Projects,
        Certifications,
        Languages,
        Awards,
        Publications,
        Contact,
        Other,
    }
    #[path = "headings.rs"]
    mod headings;

    pub fn headings() -> impl Iterator<Item = (u32, String)> {
        super::numbered(headings::HEADINGS.iter().map(|(_, phrases)| *phrases))
    }
}
#[path = "src/cv/claim"]
mod claim {
    #[path = "takes_back.rs"]
    mod takes_back;

    pub fn denials() -> impl Iterator<Item = (u32, String)> {
        super::numbered(std::iter::once(takes_back::TAKES_BACK))
    }
}
#[path = "src/title"]
mod title {
    use super::extract::form;

    #[path = "words.rs"]
    mod words;

    /// The words that a job's name ends in.
    pub fn roles() -> Vec<(u32, String)> {
        words::ROLES.iter().map(|word| (0, form(word))).collect()
    }

    /// The words that name a job in the header of a role. Associates are a firm's.
    pub fn held() -> Vec<(u32, String)> {
        let words = words::ROLES.iter().chain(words::HELD).filter(|word| **word != "associates");
        words.map(|word| (0, form(word))).collect()
    }
}
#[path = "src/taxonomy"]
mod taxonomy {
    #[path = "hash.rs"]
    pub mod hash;
    #[path = "layer.rs"]
    pub mod layer;
    #[path = "relations.rs"]
    mod relations;
    #[path = "skill.rs"]
    pub mod skill;

    pub use skill::{Case, Kind, LabelClass, Skill, SkillIx};
}

use extract::phrases::Phrases;
use flat::{Texts, Writer};
use sha2::{Digest as _, Sha256};
use taxonomy::skill::{FORMAT, Family, Layer};
use taxonomy::{Skill, SkillIx};

/// The lists of English words, each with the name of its table.
const WORDS: &[(&str, &str)] =
    &[("src/extract/words.txt", "words.bin"), ("src/extract/words-further.txt", "words-further.bin")];

fn main() {
    for watched in ["build.rs", "taxonomy", "src/flat.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    for watched in [
        "src/posting/lexicon",
        "src/cv/section/headings.rs",
        "src/cv/claim/takes_back.rs",
        "src/title/words.rs",
        "src/word_list.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    // What is compiled from the user's own layers depends on these too; whoever changes them gets it compiled anew.
    let mut sources = Sha256::new();
    for folder in ["src/taxonomy", "src/extract"] {
        println!("cargo::rerun-if-changed={folder}");
        digest(Path::new(folder), &mut sources);
    }
    println!("cargo::rustc-env=CVFIT_COMPILER_SUM={:x}", sources.finalize());
    let (layer, hash) = read_all(Path::new("taxonomy"));
    let laid = taxonomy::layer::lay(std::slice::from_ref(&layer));
    let skills: Vec<Skill> = laid.entries.iter().cloned().map(Skill::from).collect();
    let labels =
        extract::labels::enter(skills.iter().enumerate().map(|(ix, skill)| (SkillIx(ix as u32), skill)));

    // `src/taxonomy/embedded.rs` reads these in this order.
    let mut writer = Writer::default();
    let mut entries = Texts::default();
    for entry in &laid.entries {
        entries.push(&postcard::to_allocvec(entry).unwrap());
    }
    writer.texts(&entries);
    writer.bytes(&postcard::to_allocvec(&layer.taxonomy.clone().unwrap_or_default()).unwrap());
    writer.bytes(hash.as_bytes());
    writer.bytes(&postcard::to_allocvec::<Vec<Family>>(&layer.family).unwrap());
    writer.words(&laid.by_id);
    laid.relations.pack(&mut writer);
    labels.pack(&mut writer);

    let folder = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo names a folder for what is built"));
    let save = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap_or_else(|e| fail(&path, &e));
    };
    let taxonomy = writer.finish();
    save("taxonomy.bin", &taxonomy);
    println!("cargo::rustc-env=CVFIT_TAXONOMY_SUM={:x}", Sha256::digest(&taxonomy));

    for (list, name) in WORDS {
        let words = std::fs::read_to_string(list).unwrap_or_else(|e| fail(Path::new(list), &e));
        let mut table = Vec::new();
        extract::word_table::table(&words).write_to(&mut table);
        save(name, &table);
    }

    // `src/phrase_tables.rs` reads these in this order.
    let mut writer = Writer::default();
    let sets = [
        phrases(posting::signals()),
        phrases(posting::verbs()),
        phrases(posting::headings()),
        phrases(section::headings()),
        forms(extract::words()),
        forms(extract::objects()),
        phrases(posting::cues()),
        phrases(posting::unasked()),
        phrases(claim::denials()),
        forms(title::roles()),
        forms(title::held()),
    ];
    let vocabulary = Phrases::vocabulary(sets.iter());
    vocabulary.clone().pack(&mut writer);
    for set in sets {
        set.sharing(&vocabulary).pack(&mut writer);
    }
    // Names of several words are one form there, which no token has.
    for set in posting::places() {
        forms(set).pack(&mut writer);
    }
    save("phrases.bin", &writer.finish());
}

/// The phrases of lists, each with the place of its list.
fn numbered<'a>(lists: impl Iterator<Item = &'a [&'a str]>) -> impl Iterator<Item = (u32, String)> {
    lists
        .zip(0..)
        .flat_map(|(phrases, number)| phrases.iter().map(move |phrase| (number, (*phrase).to_owned())))
}

/// A set of words by their forms.
fn forms(all: Vec<(u32, String)>) -> Phrases {
    let mut set = Phrases::new();
    for (number, form) in all {
        set.insert(std::iter::once(form.as_str()), number);
    }
    set
}

/// A set of phrases.
fn phrases(all: impl Iterator<Item = (u32, String)>) -> Phrases {
    let mut set = Phrases::new();
    for (number, phrase) in all {
        set.insert_text(&phrase, number);
    }
    set
}

/// Takes the names and texts of all files of a folder and those in it into a sum.
fn digest(folder: &Path, sum: &mut Sha256) {
    let listed = std::fs::read_dir(folder).unwrap_or_else(|e| fail(folder, &e));
    let mut paths: Vec<PathBuf> =
        listed.map(|entry| entry.unwrap_or_else(|e| fail(folder, &e)).path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            digest(&path, sum);
        } else {
            let bytes = std::fs::read(&path).unwrap_or_else(|e| fail(&path, &e));
            sum.update(path.to_string_lossy().as_bytes());
            sum.update((bytes.len() as u64).to_le_bytes());
            sum.update(bytes);
        }
    }
}

/// All files of a folder as one layer, and the hash of their names and texts.
fn read_all(folder: &Path) -> (Layer, String) {
    let listed = std::fs::read_dir(folder).unwrap_or_else(|e| fail(folder, &e));
    let mut files: Vec<PathBuf> = listed
        .map(|entry| entry.unwrap_or_else(|e| fail(folder, &e)).path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    let mut all = Layer { format: FORMAT, ..Layer::default() };
    let mut texts = Vec::new();
    for path in &files {
        let text = std::fs::read_to_string(path).unwrap_or_else(|e| fail(path, &e));
        let layer: Layer = toml::from_str(&text).unwrap_or_else(|e| fail(path, &e));
        if layer.format != FORMAT {
            fail(path, &format!("`format = {FORMAT}` must stand at the top"));
        }
        if let Some(header) = layer.taxonomy
            && all.taxonomy.replace(header).is_some()
        {
            fail(path, &"`[taxonomy]` stands in another file already");
        }
        all.skill.extend(layer.skill);
        all.family.extend(layer.family);
        texts.extend([path.file_name().unwrap_or_default().to_string_lossy().into_owned(), text]);
    }
    let hash = taxonomy::hash::hash(texts.iter().map(String::as_str));
    (all, hash)
}

/// Ends the build with a message that names the file.
fn fail(path: &Path, problem: &dyn std::fmt::Display) -> ! {
    eprintln!("cannot build the taxonomy: {}: {problem}", path.display());
    std::process::exit(1)
}
