//! Everything a key can do: one table that the keymap, the help and the footer read.

/// Where an action can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// On every screen.
    Everywhere,
    /// On the screens about the open CV and posting: review, posting, CV and tailor.
    Pair,
    /// On the screens that show how the two meet: review, posting and CV.
    Read,
    /// On the start screen.
    Start,
    /// On the review screen.
    Review,
    /// On the screens of the posting and of the CV.
    Document,
    /// On the tailor screen.
    Tailor,
    /// On the taxonomy screen.
    Taxonomy,
    /// On the jobs screen.
    Jobs,
    /// While the help is open.
    Help,
    /// While a text or a question is open.
    Dialog,
}

impl Context {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 11] = [
        Self::Everywhere,
        Self::Pair,
        Self::Read,
        Self::Start,
        Self::Review,
        Self::Document,
        Self::Tailor,
        Self::Taxonomy,
        Self::Jobs,
        Self::Dialog,
        Self::Help,
    ];

    /// Its name, as a heading of the help.
    pub fn title(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Pair => "review, posting, CV and tailor",
            Self::Read => "review, posting and CV",
            Self::Start => "start",
            Self::Review => "review",
            Self::Document => "posting and CV",
            Self::Tailor => "tailor",
            Self::Taxonomy => "taxonomy",
            Self::Jobs => "jobs",
            Self::Help => "in this help",
            Self::Dialog => "when asked",
        }
    }

    /// Whether keys of both can be meant at the same time.
    pub(crate) fn meets(self, other: Self) -> bool {
        let holds = |wide: Self, narrow: Self| match wide {
            Self::Everywhere => true,
            Self::Pair => matches!(narrow, Self::Read | Self::Review | Self::Document | Self::Tailor),
            Self::Read => matches!(narrow, Self::Review | Self::Document),
            _ => false,
        };
        self == other || holds(self, other) || holds(other, self)
    }
}

macro_rules! actions {
    ($($variant:ident $name:literal $context:ident $label:literal $description:literal;)*) => {
        /// What a key can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $(#[doc = $description] $variant,)*
        }

        impl Action {
            /// All of them, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in a keymap.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Where it can be done.
            pub fn context(self) -> Context {
                match self { $(Self::$variant => Context::$context,)* }
            }

            /// One or two words, for the footer.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }

            /// What it does, for the help.
            pub fn description(self) -> &'static str {
                match self { $(Self::$variant => $description,)* }
            }
        }
    };
}

actions! {
    Open "open" Review "open" "Go into the details; on a line shown there, go to that line of its document";
    ShowEvidence "show-evidence" Review "evidence" "Show the evidence in the CV";
    ShowPosting "show-posting" Review "posting line" "Show the line of the posting";
    NextPane "next-pane" Review "pane" "Go to the next pane";
    PreviousPane "previous-pane" Review "pane" "Go to the previous pane";
    Left "left" Review "list" "Go to the list of needs";
    Right "right" Review "details" "Go into the details of the need";
    CycleVerdict "cycle-verdict" Review "verdict" "Show all needs, or only the missing, adjacent or covered ones";
    Teach "teach" Review "teach" "Go to what the need names among terms and skills, to teach or change it";
    Follow "follow" Document "needs" "Show the needs that this line asks for or serves";
    Counterpart "counterpart" Document "counterpart" "Show the counterpart of this line in the other document";
    NextMatch "next-match" Document "next" "Go to the next line that was searched for";
    PreviousMatch "previous-match" Document "previous" "Go to the previous line that was searched for";
    ShowSuggestions "show-suggestions" Review "suggest" "Show what could be changed in the CV for this need";
    TailorAccept "tailor-accept" Tailor "accept" "Accept what is selected, or take it back; answer where something is asked";
    TailorReject "tailor-reject" Tailor "reject" "Reject what is selected, or open it again";
    TailorReword "tailor-reword" Tailor "words" "Write your own words for what is selected";
    TailorCompose "tailor-compose" Tailor "in editor" "Write your own words for what is selected, in your editor";
    TailorAcceptSafe "tailor-accept-safe" Tailor "all safe" "Accept all that says only what the CV says already";
    TailorAllBack "tailor-all-back" Tailor "all back" "Open all again that is accepted or rejected";
    TailorUndo "tailor-undo" Tailor "undo" "Undo the last decision";
    TailorRedo "tailor-redo" Tailor "redo" "Make the decision again that was undone last";
    TailorDiff "tailor-diff" Tailor "whole copy" "Show what the whole copy changes, or only what is selected";
    TailorWrite "tailor-write" Tailor "write" "Write the copy with all that is accepted; the CV stays as it is";
    TailorKind "tailor-kind" Tailor "kind" "Show all suggestions, or only those of the next kind";
    TailorLine "tailor-line" Tailor "CV line" "Go to the line of the CV that it is about";
    TailorNeeds "tailor-needs" Tailor "needs" "Show the needs that it serves";
    TailorCopy "tailor-copy" Tailor "copy" "Copy its words to the clipboard";
    TailorPane "tailor-pane" Tailor "pane" "Go to the other pane";
    TailorList "tailor-list" Tailor "list" "Go to the list of suggestions";
    TailorDetails "tailor-details" Tailor "details" "Go into the details of the suggestion";
    StartOpen "start-open" Start "open" "Open what is selected, or look for it";
    ChooseCv "choose-cv" Start "CV" "Look for a CV";
    ChoosePosting "choose-posting" Start "posting" "Look for a posting";
    WritePosting "write-posting" Start "write" "Write or paste a posting in your editor";
    SavePosting "save-posting" Start "save" "Save the posting that was pasted as a file";
    Demo "demo" Start "example" "Open the CV and the posting that come with the program";
    JobOpen "job-open" Jobs "open" "Review the selected posting; backspace comes back";
    JobPane "job-pane" Jobs "details" "Go into the details, or back to the list";
    AddJobs "add-jobs" Jobs "add" "Add a folder of postings, or files";
    JobsCv "jobs-cv" Jobs "CV" "Look for the CV that postings are ranked for";
    MarkApplied "mark-applied" Jobs "applied" "Mark the posting as applied for, or take the mark away";
    MarkWaived "mark-waived" Jobs "waived" "Mark the posting as not for you, or take the mark away";
    JobNote "job-note" Jobs "note" "Note something about the posting";
    JobNoteEditor "job-note-editor" Jobs "write" "Write the note in your editor";
    JobsOrder "jobs-order" Jobs "order" "Put the postings in order of coverage, title or mark";
    JobsMarked "jobs-marked" Jobs "marks" "Show all postings, or those without a mark, applied for, waived, with a note";
    JobsOverview "jobs-overview" Jobs "all" "Show what all postings ask most and the CV lacks, and what could not be read";
    TeachLine "teach-line" Document "teach" "Go to what this line names among terms and skills, to teach or change it";
    SkillOpen "skill-open" Taxonomy "open" "Go into the details; on a line or a skill shown there, go to it";
    SkillMode "skill-mode" Taxonomy "terms/all" "List the terms that are not known, or all skills";
    SkillRight "skill-right" Taxonomy "details" "Go into the details of the term or skill";
    SkillLeft "skill-left" Taxonomy "list" "Go to the list of terms or skills";
    SkillNew "skill-new" Taxonomy "new skill" "Add a skill, named like the term";
    SkillSameAs "skill-same-as" Taxonomy "same as" "Make the term another name of a skill, or give the skill another name";
    SkillImplies "skill-implies" Taxonomy "implies" "Say that who shows this shows another skill as well";
    SkillAdjacent "skill-adjacent" Taxonomy "adjacent" "Say how much of this carries over to another skill";
    SkillMute "skill-mute" Taxonomy "no skill" "Say that the term is no skill; mute the skill, or have it looked for again";
    SkillRename "skill-rename" Taxonomy "rename" "Give the skill another name to be shown by";
    SkillRemove "skill-remove" Taxonomy "remove" "Take what your file says of the skill out of it, or the name that is selected";
    SkillLine "skill-line" Taxonomy "its line" "Go to the line in which it stands";
    SkillUndo "skill-undo" Taxonomy "undo" "Take back what was saved last";
    SkillRedo "skill-redo" Taxonomy "redo" "Save again what was taken back last";
    SkillFile "skill-file" Taxonomy "editor" "Open the file of your own skills in your editor";
    CorrectClass "correct-class" Read "class" "Say what this line of the posting is for, where it was read wrongly";
    CorrectLevel "correct-level" Read "level" "Say of what is required that it is only preferred, or the other way round";
    CorrectJoin "correct-join" Read "either" "Say that of what stands side by side in this line one is enough";
    CorrectSplit "correct-split" Read "each" "Say that each of these alternatives is asked for";
    CorrectBack "correct-back" Read "as read" "Take back what you said of this line of the posting";
    CorrectUndo "correct-undo" Read "undo" "Undo what you said of the posting last";
    CorrectRedo "correct-redo" Read "redo" "Say again what was undone last";
    EditFile "edit-file" Pair "editor" "Open the CV, or the posting where that is shown, in your editor at this line";
    WriteReport "write-report" Read "report" "Write the report into a file: Markdown, HTML, JSON or text by its ending";
    Copy "copy" Read "copy" "Copy what is selected: a line, a suggestion";
    CopyReport "copy-report" Read "copy report" "Copy the report as Markdown";
    Reload "reload" Everywhere "reload" "Read documents, settings and skills anew";
    Accept "accept" Dialog "yes" "Answer with yes";
    Refuse "refuse" Dialog "no" "Answer with no, or close what was read";
    Run "run" Help "do it" "Close the help and do what is selected";
    Palette "palette" Everywhere "commands" "Find anything that can be done here by its name, or type a line's number";
    Filter "filter" Everywhere "filter" "Type to filter needs, suggestions or help, or to search a document";
    Return "return" Everywhere "return" "Go back to where the last jump came from";
    ScreenReview "screen-review" Everywhere "review" "Show the review";
    ScreenPosting "screen-posting" Everywhere "posting" "Show the posting";
    ScreenCv "screen-cv" Everywhere "CV" "Show the CV";
    ScreenTailor "screen-tailor" Everywhere "tailor" "Show what could be changed in the CV for this posting";
    ScreenTaxonomy "screen-taxonomy" Everywhere "taxonomy" "Show the skills and the terms that none of them names";
    ScreenJobs "screen-jobs" Everywhere "jobs" "Show many postings ranked for this CV";
    ScreenStart "screen-start" Everywhere "start" "Show the start: open other documents";
    Up "up" Everywhere "up" "Go up";
    Down "down" Everywhere "down" "Go down";
    HalfPageUp "half-page-up" Everywhere "half up" "Go half a page up";
    HalfPageDown "half-page-down" Everywhere "half down" "Go half a page down";
    PageUp "page-up" Everywhere "page up" "Go a page up";
    PageDown "page-down" Everywhere "page down" "Go a page down";
    First "first" Everywhere "first" "Go to the first line";
    Last "last" Everywhere "last" "Go to the last line";
    Back "back" Everywhere "back" "Leave what was opened last: help, filter, details, screen";
    Help "help" Everywhere "help" "Show or close this help";
    ToggleMouse "toggle-mouse" Everywhere "mouse" "Give the mouse to the terminal, to select text, or take it back";
    Redraw "redraw" Everywhere "redraw" "Draw the whole screen again";
    Suspend "suspend" Everywhere "suspend" "Stop, and go on when brought back to the foreground";
    Quit "quit" Everywhere "quit" "End the program";
}

impl Action {
    /// Whether it only moves what is selected or in view.
    pub(crate) fn moves(self) -> bool {
        use Action::{Down, First, HalfPageDown, HalfPageUp, Last, PageDown, PageUp, Up};
        matches!(self, Up | Down | HalfPageUp | HalfPageDown | PageUp | PageDown | First | Last)
    }

    /// Whether it can be meant several times over, as a count before it says.
    pub(crate) fn repeats(self) -> bool {
        use Action::{CorrectRedo, CorrectUndo, NextMatch, PreviousMatch, TailorRedo, TailorUndo};
        self.moves()
            || matches!(self, NextMatch | PreviousMatch | TailorUndo | TailorRedo | CorrectUndo | CorrectRedo)
    }

    /// The action of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::Keymap;

    #[test]
    fn every_action_is_described_and_reachable() {
        let (keymap, problems) = Keymap::builtin();
        assert_eq!(problems, Vec::<String>::new());
        for action in Action::ALL {
            let name = action.name();
            assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
            assert_eq!(Action::named(name), Some(*action), "names are unique: {name}");
            assert!(!action.label().is_empty() && action.label().len() <= 12, "{name}");
            assert!(action.description().starts_with(|c: char| c.is_ascii_uppercase()), "{name}");
            assert!(!keymap.keys_of(*action).is_empty(), "no key for {name}");
        }
    }
}
