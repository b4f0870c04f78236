//! Large taxonomies compiled: what came of reading, checking and indexing their layers, as one file.
//!
//! Pure: the caller keeps the bytes. A file is believed only if it was written by this build for these very layers
//! and is undamaged, which its head tells: a [`Key`] of the program and the layers, and a sum over all that follows.
//! Nothing else in it is trusted with that; whoever may write into the user's own folders needs no such file.

use std::hash::{Hash, Hasher};

use bytes::{Buf, Bytes};
use rustc_hash::FxHasher;

use crate::extract::entered;
use crate::flat::{Reader, Writer};
use crate::taxonomy::{Source, Taxonomy};

/// What a file starts with; the number changes with what a file holds.
const MAGIC: &[u8; 16] = b"cvfit taxonomy\n\x02";

/// The sum over what `build.rs` embedded: the built-in taxonomy, in the form in which this build writes one.
const EMBEDDED: &str = env!("CVFIT_TAXONOMY_SUM");

/// The sum over the source of what lays and indexes layers: another source may make something else of them.
const COMPILER: &str = env!("CVFIT_COMPILER_SUM");

/// How many bytes a sum has.
const SUM: usize = 8;

/// What tells which build wrote a file and for which layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// The key of layers, as this build compiles them.
    pub fn of(layers: &[Source]) -> Self {
        let mut sum = FxHasher::default();
        (env!("CARGO_PKG_VERSION"), EMBEDDED, COMPILER).hash(&mut sum);
        for layer in layers {
            (layer.rank, &layer.file, &layer.text).hash(&mut sum);
        }
        Self(sum.finish())
    }

    /// As a part of a file's name.
    pub fn digits(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// The file for a taxonomy that was laid from the layers of the key; nothing where it cannot be written as one.
pub fn pack(taxonomy: Taxonomy, key: Key) -> Option<Vec<u8>> {
    let mut head = MAGIC.to_vec();
    head.extend(key.0.to_le_bytes());
    let start = head.len();
    head.extend([0; SUM]);
    let mut writer = Writer::after(head);
    let labels = entered(&taxonomy);
    taxonomy.pack(&mut writer)?;
    labels.pack(&mut writer);
    let mut file = writer.finish();
    let (head, body) = file.split_at_mut(start + SUM);
    head[start..].copy_from_slice(&sum(body).to_le_bytes());
    Some(file)
}

/// The taxonomy in a file, whose tables are used where they lie; nothing unless it was written for these layers by this
/// build and is undamaged.
pub fn open(file: Vec<u8>, layers: &[Source], key: Key) -> Option<Taxonomy> {
    let mut body = Bytes::from(file);
    let believed = body.starts_with(MAGIC) && {
        body.advance(MAGIC.len());
        body.try_get_u64_le() == Ok(key.0) && body.try_get_u64_le() == Ok(sum(&body))
    };
    if !believed {
        return None;
    }
    Taxonomy::unpack(Reader::new(body), layers)
}

/// A sum that damage by accident changes: quick, for it is taken over the whole file at every start.
fn sum(bytes: &[u8]) -> u64 {
    let mut sum = FxHasher::default();
    sum.write(bytes);
    sum.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Analyser, Month};
    use crate::config::Config;
    use crate::taxonomy::Rank;
    use crate::text::Text;

    fn layers() -> Vec<Source> {
        let text = "format = 1\n[taxonomy]\nname = \"Mine\"\n[[skill]]\nid = \"zorb\"\nname = \"Zorb\"\nkind = \"tech\"\n\
                    category = \"x\"\nambiguous = [\"Zorb\"]\nmatch.needs = [\"@list\"]\nrelated = { rust = 0.7 }\n\
                    broader = [\"java\"]\nsource = { esco = \"http://x\" }\n[[skill]]\nid = \"rust\"\nadd_aliases = [\"Ferris\"]\n\
                    [[skill]]\nid = \"perl\"\nmute = true\n";
        vec![Source::new(Rank::Given, "mine.toml", text)]
    }

    fn compiled() -> (Vec<Source>, Key, Taxonomy, Vec<u8>) {
        let layers = layers();
        let key = Key::of(&layers);
        let taxonomy = Taxonomy::with_layers(&layers).unwrap();
        let file = pack(taxonomy.clone(), key).unwrap();
        (layers, key, taxonomy, file)
    }

    #[test]
    fn what_was_compiled_is_what_was_laid() {
        let (layers, key, laid, file) = compiled();
        let opened = open(file, &layers, key).unwrap();
        assert_eq!(opened.len(), laid.len());
        assert_eq!(opened.layers(), laid.layers());
        for (ix, skill) in laid.skills() {
            assert_eq!(opened.skill(ix), skill);
            assert_eq!(opened.find(&skill.id), laid.find(&skill.id));
            assert!(opened.shown_by(ix).eq(laid.shown_by(ix)));
            assert_eq!(opened.layer_of(ix), laid.layer_of(ix));
        }
        let [zorb, rust] = ["zorb", "rust"].map(|id| opened.find(id).unwrap());
        assert_eq!(opened.transfer(zorb, rust), Some(0.7));
        assert_eq!(opened.layer_of_label(rust, "Ferris"), 1);
    }

    #[test]
    fn documents_are_read_alike() {
        let (layers, key, laid, file) = compiled();
        let opened = open(file, &layers, key).unwrap();
        let posting =
            "Requirements:\n- Zorb, Ferris and Kubernets\n- PostgressQL, Perl, unit and integration tests\n";
        let text = Text::from_source("p", posting);
        let [a, b] = [opened, laid].map(|taxonomy| {
            Analyser::new(taxonomy, Config::default(), Month { year: 2026, month: 6 }).posting(&text)
        });
        assert_eq!(a, b);
        assert!(a.skills.iter().any(|skill| skill.text == "Zorb"), "{:?}", a.skills);
    }

    #[test]
    fn a_file_that_is_damaged_or_of_other_layers_is_not_believed() {
        let (layers, key, _, file) = compiled();
        let mut changed = layers.clone();
        changed[0].text.push('\n');
        assert_ne!(Key::of(&changed), key);
        assert!(open(file.clone(), &changed, Key::of(&changed)).is_none());
        assert!(open(file.clone(), &[], key).is_none(), "as many layers as it names");
        for cut in [0, 5, 16, 20, 31, 32, 40, file.len() / 2, file.len() - 1] {
            assert!(open(file[..cut].to_vec(), &layers, key).is_none(), "{cut}");
        }
        let mut longer = file.clone();
        longer.push(0);
        assert!(open(longer, &layers, key).is_none());
        for at in (0..file.len()).step_by(file.len() / 64) {
            let mut damaged = file.clone();
            damaged[at] ^= 1 << (at % 8);
            assert!(open(damaged, &layers, key).is_none(), "{at}");
        }
        assert!(open(vec![0xff; 200], &layers, key).is_none());
    }
}
