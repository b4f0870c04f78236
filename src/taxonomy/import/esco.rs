//! ESCO, the classification of the European Commission, as its CSV files.
//!
//! Files are told apart by their columns: skills (also the "collections", which hold a part of them each), groups,
//! the hierarchy of groups, what is broader than what, and which skill needs which. Only a file of skills is needed;
//! without groups a skill's kind and category are told less well.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::concept::Concept;
use super::esco_kind::{self, Nature};
use super::esco_relations;
use super::names::{clean, looks_proper, slug, split_qualifier};
use super::summary::{Reason, Summary};
use super::table::{Dialect, Row, Table};
use super::{ImportError, MOST_CONCEPTS, MOST_LABELS};

const DIALECT: Dialect = Dialect { delimiter: b',', quotes: true };

/// A skill as ESCO has it.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub(super) uri: String,
    pub(super) name: String,
    pub(super) qualifier: String,
    pub(super) labels: Vec<String>,
    /// Whether it is knowledge, as against a skill or competence.
    pub(super) knowledge: bool,
    pub(super) transversal: bool,
}

/// A group of skills.
#[derive(Debug, Default, Clone)]
pub(super) struct Group {
    /// As in `S5.2` or `0613`.
    pub(super) code: String,
    /// Its name.
    pub(super) name: String,
}

/// Everything that the files say.
#[derive(Debug, Default)]
pub(super) struct Files {
    pub(super) skills: Vec<Raw>,
    /// The place of each skill by its URI.
    pub(super) places: FxHashMap<String, usize>,
    groups: FxHashMap<String, Group>,
    /// What is broader than a skill or group, by URI.
    broader: FxHashMap<String, Vec<String>>,
    /// Which skill needs which: both URIs, and whether it cannot do without.
    pub(super) needs: Vec<(String, String, bool)>,
}

/// Reads all files, each its name and text.
pub(super) fn read(
    texts: &[(&str, String)],
    language: &str,
    summary: &mut Summary,
) -> Result<Vec<Concept>, ImportError> {
    let mut files = Files::default();
    for (name, text) in texts {
        check_language(name, language)?;
        let table = Table::open(name, text, DIALECT);
        if table.has(&["conceptUri", "preferredLabel", "altLabels", "skillType"]) {
            files.read_skills(&table, name, summary)?;
        } else if table.has(&["conceptUri", "preferredLabel", "code"]) {
            files.read_groups(&table, summary)?;
        } else if table.has(&["Level 0 URI", "Level 0 preferred term"]) {
            files.read_hierarchy(&table.with_short_rows(), summary)?;
        } else if table.has(&["conceptUri", "broaderUri"]) {
            files.read_broader(&table, summary)?;
        } else if table.has(&["originalSkillUri", "relationType", "relatedSkillUri"]) {
            files.read_needs(&table, summary)?;
        } else {
            return Err(ImportError::Columns {
                name: (*name).to_owned(),
                list: "ESCO's skills",
                line: table.header_line,
                wanted: "such as `conceptUri` and `preferredLabel`".to_owned(),
            });
        }
    }
    Ok(files.concepts(summary))
}

/// Refuses a file that by its name is in another language: `skills_de.csv`.
fn check_language(name: &str, asked: &str) -> Result<(), ImportError> {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name).strip_suffix(".csv").unwrap_or_default();
    let found = stem.rsplit_once('_').map(|(_, language)| language);
    match found.filter(|found| found.len() == 2 && found.bytes().all(|b| b.is_ascii_alphabetic())) {
        Some(found) if !found.eq_ignore_ascii_case(asked) => Err(ImportError::Language {
            name: name.to_owned(),
            found: found.to_owned(),
            asked: asked.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// The labels in a field: a line each in the main file, parted by bars in the collections.
fn labels(field: &str) -> impl Iterator<Item = String> {
    field.split('\n').flat_map(|line| line.split(" | ")).map(clean).filter(|label| !label.is_empty())
}

impl Files {
    fn read_skills(
        &mut self,
        table: &Table<'_>,
        file: &str,
        summary: &mut Summary,
    ) -> Result<(), ImportError> {
        let column = |name: &str| table.column(&[name]);
        let [uri, name, alt, hidden] =
            ["conceptUri", "preferredLabel", "altLabels", "hiddenLabels"].map(column);
        let [kind, reuse, status, broader] =
            ["skillType", "reuseLevel", "status", "broaderConceptUri"].map(column);
        let wider_names = column("broaderConceptPT");
        table.rows(summary, |row: &Row<'_>, summary| {
            let (full, uri) = (clean(row.get(name)), row.get(uri));
            if full.is_empty() || uri.is_empty() {
                summary.left(Reason::NoName, &format!("{file}, line {}", row.line));
                return Ok(());
            }
            if !matches!(row.get(status), "" | "released") {
                summary.left(Reason::NotReleased, &full);
                return Ok(());
            }
            let wider: Vec<String> = labels(row.get(broader)).collect();
            for (group, name) in wider.iter().zip(labels(row.get(wider_names))) {
                if is_group(group) {
                    self.group(group).name = name;
                }
            }
            self.wider(uri, wider);
            let place = *self.places.entry(uri.to_owned()).or_insert(self.skills.len());
            if place < self.skills.len() {
                // The collections repeat skills of the main file; in one file it is a mistake in the list.
                summary.left(Reason::Twice, &full);
            } else {
                if place >= MOST_CONCEPTS {
                    return Err(ImportError::TooMany { name: file.to_owned(), line: row.line });
                }
                let (bare, qualifier) = split_qualifier(&full);
                self.skills.push(Raw {
                    uri: uri.to_owned(),
                    name: bare.to_owned(),
                    qualifier: qualifier.to_owned(),
                    knowledge: row.get(kind) == "knowledge",
                    transversal: row.get(reuse) == "transversal",
                    labels: Vec::new(),
                });
            }
            let skill = &mut self.skills[place];
            for label in labels(row.get(alt)).chain(labels(row.get(hidden))) {
                if skill.labels.len() >= MOST_LABELS {
                    summary.left(Reason::TooManyLabels, &label);
                } else if label != skill.name && !skill.labels.contains(&label) {
                    skill.labels.push(label);
                }
            }
            Ok(())
        })
    }

    fn read_groups(&mut self, table: &Table<'_>, summary: &mut Summary) -> Result<(), ImportError> {
        let [uri, name, code] = ["conceptUri", "preferredLabel", "code"].map(|name| table.column(&[name]));
        table.rows(summary, |row, _| {
            let group = self.group(row.get(uri));
            group.name = clean(row.get(name));
            if !row.get(code).is_empty() {
                row.get(code).clone_into(&mut group.code);
            }
            Ok(())
        })
    }

    fn read_hierarchy(&mut self, table: &Table<'_>, summary: &mut Summary) -> Result<(), ImportError> {
        let column = |level: usize, what: &str| table.column(&[&format!("Level {level} {what}")]);
        let levels: Vec<_> =
            (0..4).map(|level| ["URI", "preferred term", "code"].map(|what| column(level, what))).collect();
        table.rows(summary, |row, _| {
            let mut above: Option<String> = None;
            for [uri, name, code] in &levels {
                let uri = row.get(*uri);
                if uri.is_empty() {
                    break;
                }
                let group = self.group(uri);
                group.name = clean(row.get(*name));
                if !row.get(*code).is_empty() {
                    row.get(*code).clone_into(&mut group.code);
                }
                self.wider(uri, above.into_iter().collect());
                above = Some(uri.to_owned());
            }
            Ok(())
        })
    }

    fn read_broader(&mut self, table: &Table<'_>, summary: &mut Summary) -> Result<(), ImportError> {
        let [narrow, wide] = ["conceptUri", "broaderUri"].map(|name| table.column(&[name]));
        table.rows(summary, |row, _| {
            self.wider(row.get(narrow), vec![row.get(wide).to_owned()]);
            Ok(())
        })
    }

    fn read_needs(&mut self, table: &Table<'_>, summary: &mut Summary) -> Result<(), ImportError> {
        let names = ["originalSkillUri", "relationType", "relatedSkillUri"];
        let [from, kind, to] = names.map(|name| table.column(&[name]));
        table.rows(summary, |row, _| {
            let essential = row.get(kind) == "essential";
            self.needs.push((row.get(from).to_owned(), row.get(to).to_owned(), essential));
            Ok(())
        })
    }

    /// A group, with the code that stands in its URI where there is one.
    fn group(&mut self, uri: &str) -> &mut Group {
        self.groups.entry(uri.to_owned()).or_insert_with(|| {
            let code = uri.rsplit_once("isced-f/").map(|(_, code)| code.to_owned()).unwrap_or_default();
            Group { code, name: String::new() }
        })
    }

    /// Enters what is broader than something.
    fn wider(&mut self, uri: &str, wider: Vec<String>) {
        let known = self.broader.entry(uri.to_owned()).or_default();
        for uri in wider {
            if !uri.is_empty() && !known.contains(&uri) {
                known.push(uri);
            }
        }
    }

    /// What is directly broader.
    pub(super) fn wider_of(&self, uri: &str) -> &[String] {
        self.broader.get(uri).map_or(&[], Vec::as_slice)
    }

    /// The groups above a skill, the nearest first, those of one step by their codes.
    fn groups_above(&self, uri: &str) -> Vec<Group> {
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let mut level = vec![uri];
        while !level.is_empty() {
            let mut here: BTreeMap<(String, &str), Group> = BTreeMap::new();
            let mut next = Vec::new();
            for wider in level.iter().flat_map(|uri| self.wider_of(uri)) {
                if !seen.insert(wider.as_str()) {
                    continue;
                }
                next.push(wider.as_str());
                if is_group(wider) || self.groups.contains_key(wider) {
                    let coded = || Group {
                        code: wider
                            .rsplit_once("isced-f/")
                            .map(|(_, code)| code.to_owned())
                            .unwrap_or_default(),
                        name: String::new(),
                    };
                    let group = self.groups.get(wider).cloned().unwrap_or_else(coded);
                    here.insert((group.code.clone(), wider), group);
                }
            }
            found.extend(here.into_values());
            level = next;
        }
        found
    }

    fn concepts(mut self, summary: &mut Summary) -> Vec<Concept> {
        let mut relations = esco_relations::of(&self, summary);
        let mut order: Vec<usize> = (0..self.skills.len()).collect();
        order.sort_by(|a, b| self.skills[*a].uri.cmp(&self.skills[*b].uri));
        let mut concepts = Vec::with_capacity(order.len());
        for place in order {
            let groups = self.groups_above(&self.skills[place].uri);
            let wider_names: Vec<&str> = self
                .wider_of(&self.skills[place].uri)
                .iter()
                .filter_map(|uri| self.places.get(uri).map(|place| self.skills[*place].name.as_str()))
                .collect();
            let nature = esco_kind::nature(&self.skills[place], &groups, &wider_names);
            let raw = std::mem::take(&mut self.skills[place]);
            let Nature::Skill { kind, proper } = nature else {
                summary.left(Reason::LanguageUse, &raw.name);
                continue;
            };
            let mut concept = Concept::new(raw.uri, raw.name, kind);
            concept.proper = proper;
            concept.qualifier = raw.qualifier;
            concept.labels = raw.labels;
            concept.category = category(&groups);
            concept.groups = groups
                .iter()
                .flat_map(|group| [group.code.clone(), slug(&group.name)])
                .filter(|word| !word.is_empty())
                .collect();
            (concept.broader, concept.implies, concept.related) =
                relations.remove(&concept.key).unwrap_or_default();
            concepts.push(concept);
        }
        concepts
    }
}

/// Whether a URI is of a field of education, the groups of knowledge.
fn is_group(uri: &str) -> bool {
    uri.contains("/isced-f/")
}

/// The nearest group that has a name, else its code.
fn category(groups: &[Group]) -> String {
    let named = groups.iter().map(|group| slug(&group.name)).find(|name| !name.is_empty());
    let coded =
        || groups.iter().find(|group| !group.code.is_empty()).map(|g| format!("esco-{}", slug(&g.code)));
    named.or_else(coded).unwrap_or_else(|| "esco".to_owned())
}

/// Whether a name looks like that of a product, and its field is one of products.
pub(super) fn is_product(raw: &Raw, in_computing: bool) -> bool {
    raw.knowledge && (esco_kind::is_sort_of_tool(&raw.qualifier) || in_computing && looks_proper(&raw.name))
}
