//! Weights of what is not a word ([`super::lexicon`] has those): one table, so that they can be weighed against each
//! other. About 3 hardly ever means anything else, about 1 leans.

/// The heading above speaks for the class of its section.
pub(super) const SECTION: f32 = 2.0;
/// … the less, the more blocks lie between; never less than this.
pub(super) const SECTION_FAR: f32 = 1.2;
/// A heading of the site's own text speaks for all beneath it: nothing else follows.
pub(super) const SECTION_OF_NOISE: f32 = 3.0;
/// A heading glued to the block, or a label with a colon.
pub(super) const LABEL: f32 = 4.0;
/// The block opens with a verb of doing.
pub(super) const VERB: f32 = 2.4;
/// … in the form "Designing".
pub(super) const GERUND: f32 = 1.8;
/// An item opens with a verb of doing in the past: what is told there is what somebody who applies has done.
pub(super) const PAST: f32 = 3.0;
/// A line that says in brackets at its end whether it is a must.
pub(super) const IN_BRACKETS: f32 = 7.0;
/// No fact of a job has more words than this.
pub(super) const LONG_FACT: usize = 25;
/// What is left of the weight of a heading of facts over a longer line.
pub(super) const LEFT_OF_FACTS: f32 = 0.3;
/// A line that is an amount of pay and hardly anything else.
pub(super) const BARE_PAY: f32 = 4.0;
/// The most words of such a line.
pub(super) const PAY_WORDS: usize = 8;
/// The most words of an item that only counts something.
pub(super) const COUNTED: usize = 12;
/// A list of names beneath a heading that tells of the employer is what the employer uses.
pub(super) const USED_BY_EMPLOYER: f32 = 3.4;
/// The most words of such a line.
pub(super) const NAMES: usize = 24;
/// Skills named in a list item lean to requirements.
pub(super) const SKILLS: f32 = 0.5;
/// A certificate, licence or degree in a short item.
pub(super) const CREDENTIAL: f32 = 1.6;
/// A number of years.
pub(super) const YEARS: f32 = 2.4;
/// A short line at the top.
pub(super) const TOP: f32 = 2.2;
/// Prose rather than an item, without any other sign.
pub(super) const PROSE: f32 = 0.8;
/// The next block has the same class.
pub(super) const STAY: f32 = 1.1;
/// A heading lies between: classes may change freely.
pub(super) const STAY_PAST_HEADING: f32 = 0.2;
/// After the site's own text nothing else follows.
pub(super) const NOISE_STAYS: f32 = 2.2;
/// A block of more tokens than this is long.
pub(super) const LONG_BLOCK: usize = 45;
/// What is left of the weight of a single signal in a long block.
pub(super) const ALONE_IN_LONG: f32 = 0.5;
/// An item that opens with the name of a skill.
pub(super) const SKILL_FIRST: f32 = 1.0;
/// What stands behind the contact details, which close a posting, is the site's own.
pub(super) const BEHIND_CONTACT: f32 = 1.6;
/// What a class can gain from words anywhere in the block, however long it is.
pub(super) const MOST_WITHIN: f32 = 5.0;
/// What is left of a verb of doing where the heading above promises something else: in a list of benefits or of steps
/// of the interview, "Enjoy …", "Meet …" and "Ask …" are no duties.
pub(super) const VERB_ELSEWHERE: f32 = 0.35;
/// What is left of the grammar of asking under a heading of what is given.
pub(super) const ASKS_AMONG_GIVEN: f32 = 0.6;
/// … and under a heading of requirements, where a list may still turn to duties.
pub(super) const VERB_UNDER_ASKING: f32 = 0.7;
/// What is left of what speaks for the site's own text, steps and benefits in an item that lists skills among others.
pub(super) const AMONG_SKILLS: f32 = 0.3;
/// The least skills of an item that lists them.
pub(super) const LEAST_LISTED: usize = 3;
/// How much has to say that one sentence of a paragraph asks something.
pub(super) const ASKS_AMONG_OTHERS: f32 = 3.0;
/// How far what a paragraph asks then is ahead of what else it tells.
pub(super) const AHEAD: f32 = 1.8;
/// The subject of the sentence is the employer.
pub(super) const EMPLOYER: f32 = 3.0;
/// The words of a heading that is not known by its words, from which on they say what stands beneath it.
pub(super) const LEAST_CUE: f32 = 2.0;
/// What leaves no doubt: a row beneath heads that name levels, a line that only says what is not asked.
pub(super) const CERTAIN: f32 = 9.0;
/// Somebody is looked for, and traits of theirs are named.
pub(super) const LOOKED_FOR: f32 = 9.0;
/// What a sentence says of "the candidate".
pub(super) const CANDIDATE: f32 = 2.6;
/// Experience to bring, beside the verb of doing that opens the item.
pub(super) const BRINGS: f32 = 5.0;
/// A sentence of at most so many words that says whom the job reports to says nothing else.
pub(super) const REPORTS: usize = 16;
/// Whom the job reports to.
pub(super) const SUPERIOR: f32 = 5.0;
/// So many blocks make the head of a posting, where the site tells what it holds.
pub(super) const HEAD: usize = 8;
/// The address of the posting at its head.
pub(super) const LINK_AT_HEAD: f32 = 3.6;
/// The holder of the job and what they do.
pub(super) const HOLDER: f32 = 2.0;
/// Facts between dots or strokes.
pub(super) const ROW_OF_FACTS: f32 = 3.6;
/// A tag or a sign of the site's own machinery ("#LI-Remote").
pub(super) const TAG: f32 = 4.0;
/// A label with a short value, beside another such line.
pub(super) const LABELLED_FACT: f32 = 2.4;
/// The most words of such a value.
pub(super) const LABELLED_WORDS: usize = 10;
/// A unit of what the model of labelled lines says: the logarithm of how much more likely a class is than by chance.
pub(super) const LEARNED: f32 = 0.5;
/// The least of it, however unlikely a class is.
pub(super) const LEAST_LIKELY: f32 = -7.0;
/// How much likelier a heading has to be than any other class where only the model says so: the difference of logarithms.
pub(super) const LEAST_LEAD: f32 = 0.7;
/// … for a few words with capitals that stand alone over a longer line.
pub(super) const LEAST_LEAD_SET_OFF: f32 = -1.0;
/// … and right over its sentences.
pub(super) const LEAST_LEAD_SET_OVER: f32 = -4.0;
/// … for an item of a list, which has a bullet and so is none to the eye.
pub(super) const LEAST_LEAD_OF_ITEM: f32 = 2.0;
/// How likely a class has to be beneath a heading where only the model says so.
pub(super) const LEAST_PROMISE: f32 = 0.65;
/// The way through a site to its page.
pub(super) const TRAIL: f32 = 4.5;
/// A certificate named in running text beneath a heading that asks.
pub(super) const CREDENTIAL_IN_TEXT: f32 = 1.0;
/// A line at the top that is the name of a job and nothing else.
pub(super) const JOB_AT_TOP: f32 = 2.4;
