//! Files as many hands would write them, made from a seed.

/// Numbers from a seed (xorshift).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// 0 to `sides` - 1.
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    pub(super) fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    pub(super) fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.roll(all.len())]
    }
}

/// Skills of the built-in taxonomy that files speak of.
pub(super) const BUILT_IN: [&str; 5] = ["kubernetes", "java", "python", "docker", "postgresql"];

/// A file, and what is known of it.
pub(super) struct File {
    pub(super) text: String,
    /// Each line with its end, and the id of the skill that it is of.
    pub(super) lines: Vec<(String, Option<String>)>,
    /// Every comment, each of which is like no other.
    pub(super) comments: Vec<String>,
    /// The ids of skills that it speaks of.
    pub(super) ids: Vec<String>,
}

pub(super) fn file(dice: &mut Dice) -> File {
    let breaks = dice.roll(3);
    let mut writer =
        Writer { dice, breaks, indent: "", of: None, comments: Vec::new(), lines: Vec::new(), labels: 0 };
    let mut ids = Vec::new();
    writer.prelude();
    let count = writer.dice.roll(BUILT_IN.len() + 1);
    for (number, known) in BUILT_IN.iter().enumerate().take(count) {
        let id = if writer.dice.one_in(2) { format!("zq-{number}") } else { (*known).to_owned() };
        writer.indent = writer.dice.pick(&["", "", "  ", "\t"]);
        writer.of = Some(id.clone());
        writer.entry(&id);
        writer.of = None;
        writer.between();
        ids.push(id);
    }
    let Writer { mut lines, comments, .. } = writer;
    if dice.one_in(3)
        && let Some((last, _)) = lines.last_mut()
    {
        *last = last.trim_end_matches(['\r', '\n']).to_owned();
    }
    let mut text: String = lines.iter().map(|(line, _)| line.as_str()).collect();
    if dice.one_in(8) {
        text.insert(0, '\u{feff}');
    }
    File { text, lines, comments, ids }
}

struct Writer<'a> {
    dice: &'a mut Dice,
    /// 0: line feeds, 1: with carriage returns, 2: either.
    breaks: usize,
    indent: &'static str,
    of: Option<String>,
    comments: Vec<String>,
    lines: Vec<(String, Option<String>)>,
    labels: usize,
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        let is_windows = self.breaks == 1 || self.breaks == 2 && self.dice.one_in(2);
        let end = if is_windows { "\r\n" } else { "\n" };
        self.lines.push((format!("{}{text}{end}", self.indent), self.of.clone()));
    }

    fn comment(&mut self) -> String {
        let signs = self.dice.pick(&["", " # and", " = [\"x\"]", " é", " [[skill]]"]);
        let comment = format!("# c{}{signs}", self.comments.len());
        self.comments.push(comment.clone());
        comment
    }

    /// A comment behind a line, or none.
    fn behind(&mut self) -> String {
        if self.dice.one_in(4) { format!(" {}", self.comment()) } else { String::new() }
    }

    fn prelude(&mut self) {
        if self.dice.one_in(2) {
            let comment = self.comment();
            self.line(&comment);
        }
        let behind = self.behind();
        self.line(&format!("format = 1{behind}"));
        self.between();
    }

    fn between(&mut self) {
        let indent = std::mem::take(&mut self.indent);
        for _ in 0..self.dice.roll(3) {
            self.line("");
        }
        if self.dice.one_in(3) {
            let comment = self.comment();
            self.line(&comment);
        }
        if self.dice.one_in(6) {
            for line in
                ["[[family]]", "name = \"f # 1\"", "transfer = 0.5", "members = [\"java\", \"python\"]"]
            {
                self.line(line);
            }
        }
        self.indent = indent;
    }

    fn header(&mut self) {
        let behind = self.behind();
        self.line(&format!("[[skill]]{behind}"));
    }

    fn entry(&mut self, id: &str) {
        let is_own = id.starts_with("zq-");
        self.header();
        let behind = self.behind();
        self.line(&format!("id = \"{id}\"{behind}"));
        if is_own {
            for field in
                [format!("name = 'Name of {id}'"), "kind = \"tech\"".to_owned(), "category=\"x\"".to_owned()]
            {
                if self.dice.one_in(6) {
                    let comment = self.comment();
                    self.line(&comment);
                }
                let behind = self.behind();
                self.line(&(field + &behind));
            }
        }
        let keys: &[&'static str] = if is_own {
            &["aliases", "exact", "hidden"]
        } else {
            &["add_aliases", "remove_labels", "aliases", "hidden"]
        };
        for key in keys {
            if self.dice.one_in(2) {
                self.list(key);
            }
        }
        if self.dice.one_in(4) {
            let behind = self.behind();
            self.line(&format!("mute = true{behind}"));
        }
        if self.dice.one_in(4) {
            let behind = self.behind();
            self.line(&format!("implies = [\"distributed-systems\"]{behind}"));
        }
        match self.dice.roll(8) {
            0 => self.line("related = { rust = 0.25, \"scala\" = 0.5 }"),
            1 => {
                let behind = self.behind();
                self.line(&format!("related.rust = 0.25{behind}"));
                self.line("fuzzy = false");
            }
            2 => {
                let behind = self.behind();
                self.line(&format!("[skill.related]{behind}"));
                if self.dice.one_in(2) {
                    self.line("rust = 0.25");
                }
            }
            3 if !is_own => self.line("add_related = { rust = 0.75 }"),
            _ => {}
        }
    }

    fn label(&mut self) -> String {
        self.labels += 1;
        let signs = self.dice.pick(&["", " # no", ", x", "]", "é", "'s"]);
        format!("\"zl{}{signs}\"", self.labels)
    }

    fn list(&mut self, key: &str) {
        let labels: Vec<_> = (0..self.dice.roll(4)).map(|_| self.label()).collect();
        let trailing = if self.dice.one_in(3) && !labels.is_empty() { "," } else { "" };
        match self.dice.roll(4) {
            0 | 1 => {
                let space = self.dice.pick(&["", "", " "]);
                let behind = self.behind();
                self.line(&format!("{key} = [{space}{}{trailing}{space}]{behind}", labels.join(", ")));
            }
            2 => {
                let behind = self.behind();
                self.line(&format!("{key} = [{behind}"));
                for (at, label) in labels.iter().enumerate() {
                    if self.dice.one_in(5) {
                        let comment = self.comment();
                        self.line(&format!("    {comment}"));
                    }
                    let comma = if at + 1 < labels.len() { "," } else { trailing };
                    let behind = self.behind();
                    self.line(&format!("    {label}{comma}{behind}"));
                }
                if self.dice.one_in(5) {
                    let comment = self.comment();
                    self.line(&format!("  {comment}"));
                }
                let behind = self.behind();
                self.line(&format!("]{behind}"));
            }
            // Commas in front, as some like them.
            _ => {
                self.line(&format!("{key} = ["));
                for (at, label) in labels.iter().enumerate() {
                    let comma = if at > 0 { ", " } else { "" };
                    let behind = self.behind();
                    self.line(&format!("  {comma}{label}{behind}"));
                }
                self.line(&format!("{trailing}]"));
            }
        }
    }
}
