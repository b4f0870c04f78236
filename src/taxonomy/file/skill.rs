//! Reads one `[[skill]]`.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::values::{can_be_id, near};
use super::{Places, Reader};
use crate::taxonomy::{Entry, Kind};

/// What a key of a skill holds.
#[derive(Clone, Copy)]
enum Holds {
    Text,
    KindWord,
    Labels,
    Ids,
    Transfers,
    Rules,
    Flag,
    Id,
    StatusWord,
    Sources,
}

const SKILL_KEYS: &[(&str, Holds)] = &[
    ("id", Holds::Text),
    ("name", Holds::Text),
    ("kind", Holds::KindWord),
    ("category", Holds::Text),
    ("aliases", Holds::Labels),
    ("exact", Holds::Labels),
    ("ambiguous", Holds::Labels),
    ("hidden", Holds::Labels),
    ("broader", Holds::Ids),
    ("implies", Holds::Ids),
    ("related", Holds::Transfers),
    ("match", Holds::Rules),
    ("fuzzy", Holds::Flag),
    ("status", Holds::StatusWord),
    ("replaced_by", Holds::Id),
    ("source", Holds::Sources),
    ("add_aliases", Holds::Labels),
    ("add_implies", Holds::Ids),
    ("add_related", Holds::Transfers),
    ("remove_labels", Holds::Labels),
    ("mute", Holds::Flag),
];
const STATUS_WORDS: &[&str] = &["active", "deprecated"];

impl Reader<'_> {
    pub(super) fn skill(&mut self, table: &DeTable<'_>, entry: &Spanned<DeValue<'_>>) {
        let (header, before) = (entry.span(), self.mistakes.len());
        let mut id = None;
        let mut places = Places { id: header.clone(), ..Places::default() };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some((_, holds)) = SKILL_KEYS.iter().find(|(known, _)| *known == name) else {
                let help = near(name, SKILL_KEYS.iter().map(|(known, _)| *known));
                self.mistake(key.span(), format!("unknown key `{name}` in a skill"), help);
                continue;
            };
            match holds {
                Holds::Text => {
                    if let Some(text) = self.text(name, value) {
                        if name == "id" {
                            id = Some(text.clone());
                            places.id = value.span();
                            self.check_id(&text, value.span());
                            if !self.ids.insert(text.clone()) {
                                let help = "make one entry of the two; of two the later would win".to_owned();
                                self.mistake(
                                    value.span(),
                                    format!("`{text}` stands twice in this file"),
                                    Some(help),
                                );
                            }
                        } else if name == "name" {
                            places.labels.push((text, value.span()));
                        }
                    }
                }
                Holds::KindWord => {
                    if let Some(text) = self.text(name, value)
                        && !Kind::ALL.iter().any(|kind| kind.word() == text)
                    {
                        let all = Kind::ALL.map(Kind::word).join(", ");
                        self.mistake(
                            value.span(),
                            format!("unknown kind `{text}`"),
                            Some(format!("one of {all}")),
                        );
                    }
                }
                Holds::StatusWord => {
                    if let Some(text) = self.text(name, value)
                        && !STATUS_WORDS.contains(&text.as_str())
                    {
                        let help = Some(format!("one of {}", STATUS_WORDS.join(", ")));
                        self.mistake(value.span(), format!("unknown status `{text}`"), help);
                    }
                }
                Holds::Id => {
                    if let Some(id) = self.text(name, value) {
                        places.references.push((id, value.span()));
                    }
                }
                Holds::Sources => self.sources(value),
                Holds::Labels => {
                    let labels = self.texts(name, value);
                    if name != "remove_labels" {
                        places.labels.extend(labels);
                    }
                }
                Holds::Ids => places.references.extend(self.texts(name, value)),
                Holds::Transfers => places.references.extend(self.transfers(name, value)),
                Holds::Rules => self.rules(value),
                Holds::Flag => {
                    if !value.get_ref().is_bool() {
                        self.mistake(value.span(), format!("`{name}` is true or false"), None);
                    }
                }
            }
        }
        if id.is_none() {
            self.mistake(
                header,
                "a skill without `id`".to_owned(),
                Some("add a line like `id = \"kafka\"`".to_owned()),
            );
        }
        match self.decoded::<Entry>(entry, before) {
            Some(entry) => {
                // In the order of the text; the table has its keys in another.
                places.labels.sort_by_key(|(_, span)| span.start);
                places.about_its_status = entry.status.is_some();
                self.read.layer.skill.push(entry);
                self.read.places.push(places);
            }
            None => self.read.broken.extend(id),
        }
    }

    fn check_id(&mut self, id: &str, span: Range<usize>) {
        if !can_be_id(id) {
            let help = "lower-case letters, digits and single hyphens, like `spring-boot`".to_owned();
            self.mistake(span, format!("`{id}` cannot be an id"), Some(help));
        }
    }
}
