//! The lists of words by what they do in a sentence.
//!
//! `build.rs` compiles this module too and makes a table of them, so that a word is looked up once.

use std::collections::BTreeSet;

use crate::extract::form;

/// The lists, of which a word in several is in the first one only.
pub(super) const LISTS: [&str; 7] = [FUNCTION, SECTORS, TAILS, EMPTY, VAGUE, HEADS, VERBS];

/// The forms of all words, each with the place of its list.
#[allow(dead_code, reason = "used by build.rs")]
pub(super) fn forms() -> Vec<(u32, String)> {
    let mut known = BTreeSet::new();
    let mut all = Vec::new();
    let mut enter = |list: usize, form: String| {
        if known.insert(form.clone()) {
            all.push((list as u32, form));
        }
    };
    for (list, words) in LISTS.into_iter().enumerate() {
        words.split_whitespace().for_each(|word| enter(list, form(word)));
    }
    let last = LISTS.len() - 1;
    let verbs: Vec<String> = VERBS.split_whitespace().map(form).collect();
    let listed: BTreeSet<String> =
        LISTS.into_iter().take(last).flat_map(str::split_whitespace).map(form).collect();
    for form in verbs.iter().filter(|verb| !listed.contains(*verb)).flat_map(|verb| verb_forms(verb)) {
        enter(last, form);
    }
    all
}

/// The forms of the nouns that name a skill behind a word that says which.
#[allow(dead_code, reason = "used by build.rs")]
pub(super) fn object_forms() -> Vec<(u32, String)> {
    OBJECTS.split_whitespace().map(|word| (0, form(word))).collect()
}

/// The forms of a verb: "orchestrating", "approves", "planned".
fn verb_forms(base: &str) -> impl Iterator<Item = String> {
    let doubled = base.chars().next_back().map(|last| format!("{base}{last}"));
    let stems = [Some(base.to_owned()), base.strip_suffix('e').map(str::to_owned), doubled];
    let long = stems.into_iter().flatten().filter(|stem| stem.len() >= 3);
    let built = long.flat_map(|stem| ["ing", "ed"].map(|ending| format!("{stem}{ending}")));
    // "Identifies", "identified": behind a consonant the y turns.
    let turned = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let turned = turned.into_iter().flat_map(|stem| ["ies", "ied"].map(|ending| format!("{stem}{ending}")));
    built.chain(turned).chain((base.len() >= 3).then(|| format!("{base}s")))
}

pub(super) const FUNCTION: &str = "a an the this that these those such some any each every either neither both all no not none
    two three four five six seven eight nine ten eleven twelve dozen
    and or but nor so yet if when while where whether because since until unless than then as at by for from in into
    of off on onto out over per through throughout to toward towards under up upon via with within without across
    after against along among amongst around before behind below beneath beside besides between beyond during
    despite down inside near outside regarding concerning including like unlike plus
    i we you he she it they me us him her them my our your his its their mine ours yours theirs who whom whose which
    what how why whatever whichever someone anyone everyone something anything everything nothing one ones other
    others another itself themselves yourself ourselves
    is are was were be been being am do does did done doing have has had having can could will would shall should may
    might must cannot don't doesn't isn't aren't won't can't you'll you're you've we'll we're we've they're they'll
    it's that's there's i'm i've let's who's what's ie eg e.g i.e etc
    also only just even still already often always never ever very too more most less least much many few several
    enough quite rather really well here there now today again soon yet about above else instead however therefore maybe perhaps
    thus together further ideally preferably especially particularly specifically etc similar equivalent
    somewhere anywhere everywhere elsewhere nowhere
    years year months month weeks week days day hours hour minutes";

/// Nouns after which a skill has been named.
pub(super) const TAILS: &str = "skill skills experience experiences knowledge expertise background proficiency familiarity
    understanding fundamentals basics principles principle concepts concept techniques technique methods method
    methodology methodologies practices practice best-practices theory theories tools tooling tool procedures
    know-how competence competency competencies abilities qualification qualifications methodologies approaches
    literacy acumen";

pub(super) const SECTORS: &str = "industry industries sector sectors domain domains";

/// Nouns that name no skill.
pub(super) const EMPTY: &str = "team teams company companies organization organizations organisation organisations environment
    environments ability role roles job jobs position positions candidate candidates people person persons individual
    individuals employee employees staff member members colleague colleagues peer peers manager managers leader
    leaders engineer engineers developer developers designer designers analyst analysts architect architects
    scientist scientists nurse nurses teacher teachers doctor doctors professional professionals expert experts
    specialist specialists consultant consultants contractor contractors vendor vendors supplier suppliers partner
    partners client clients customer customers user users stakeholder stakeholders patient patients pupil pupils
    student students child children family families parent parents community communities public audience owner owners
    director directors officer officers assistant assistants technician technicians supervisor supervisors head
    executives executive leadership management-team counterparts
    work works job task tasks duty duties responsibility responsibilities activity activities assignment assignments
    project projects program programs initiative initiatives effort efforts goal goals objective objectives target
    targets outcome outcomes result results impact value values benefit benefits opportunity opportunities challenge
    challenges problem problems issue issues question questions answer answers idea ideas insight insights solution
    solutions need needs expectation expectations demand demands
    business businesses office offices site sites location locations country countries city world market markets
    place places area areas field fields space region regions level levels stage stages phase phases step steps part
    parts range variety number numbers amount amounts lot lots set sets kind kinds type types sort form forms way ways
    manner basis case cases example examples detail details aspect aspects factor factors element elements item items
    thing things matter matters point points topic topics subject subjects list lists term terms
    time times deadline deadlines schedule pace date dates period periods shift shifts future start end rest
    product products service services feature features offering offerings application applications system systems
    technology technologies platform platforms tool component components material materials resource resources
    equipment facility facilities capability capabilities capacity function functions unit units group groups
    department departments division divisions function line lines process processes procedure policy
    change changes improvement improvements growth success progress quality standard excellence efficiency
    effectiveness performance innovation creativity passion desire interest enthusiasm attitude mindset commitment
    willingness drive energy confidence trust culture diversity inclusion ethic ethics integrity respect attention
    degree degrees diploma bachelor master masters certifications certificate certificates license
    licenses equivalent discipline disciplines field major university college school schools education
    information feedback advice guidance support help assistance direction input updates update communication
    communications relationship relationships collaboration contact contacts meeting meetings conversation
    conversations discussion discussions presentation presentations
    plan plans strategy strategies decision decisions priority priorities requirement requirements
    salary pay compensation bonus budget budgets cost costs price money travel vehicle car bonus benefits
    english environment level line view eye hand hands track record basis history story mission vision
    life career careers future workplace workforce home floor room day-to-day bit plenty pounds lbs kg
    applicant applicants application applications interview interviews employer employers recruiter agency
    minimum maximum percent percentage majority must plus bonus advantage asset nice end-users end-user
    right rights status eligibility citizenship visa permit country race gender age religion
    software word words following ambition curiosity flexibility initiative motivation positivity reliability punctuality sense judgement judgment
    exposure completion shadowing conjunction accomplishment accomplishments adherence acting sponsorship
    bending twisting squatting flexing reaching kneeling standing sitting stooping crouching climbing walking
    reference references consideration framework frameworks package packages layer layers";

/// Of the nouns that name no skill, those that do behind a word that says which: "audiovisual equipment", "ledger
/// systems", "control plans".
pub(super) const OBJECTS: &str =
    "equipment system systems machine machines machinery material materials product
    products application applications platform platforms process processes procedure procedures policy
    policies component components facility facilities device devices instrument instruments technology
    technologies plan plans change changes strategy strategies requirement requirements service services
    record records point points level levels feature features unit units function functions cost costs
    budget budgets standard standards contract contracts presentation presentations update updates
    objective objectives target targets market markets program programs resource resources form forms list
    lists case cases schedule schedules improvement improvements element elements initiative initiatives
    activity activities solution solutions framework frameworks package packages layer layers";

/// Adjectives and nouns used as such that size or praise.
pub(super) const VAGUE: &str = "strong excellent good great solid deep proven demonstrated demonstrable extensive significant
    substantial relevant practical professional previous prior hands-on hands working basic advanced intermediate
    thorough sound outstanding exceptional superior broad wide general specific particular various different diverse
    multiple numerous several new existing current latest modern emerging recent old early late initial final next
    last first second third key core main major minor critical essential important necessary required preferred
    desired desirable optional additional extra further related complex simple complicated challenging difficult easy
    large small big huge medium high low higher lower highest top high-quality quality fast fast-paced quick rapid
    slow timely efficient effective successful innovative creative exciting interesting meaningful impactful
    collaborative dynamic flexible agile-minded global local regional national international worldwide
    cross-functional internal external own personal individual overall entire whole full complete comprehensive
    daily weekly monthly quarterly annual yearly ongoing regular routine day-to-day long short long-term short-term
    best better right real real-world true clear consistent accurate appropriate suitable adequate sufficient
    possible potential available able capable willing ready keen eager passionate enthusiastic motivated
    self-motivated committed dedicated experienced skilled qualified talented knowledgeable proficient fluent
    confident comfortable familiar senior junior lead principal staff mid entry full-time part-time remote hybrid
    written verbal oral spoken interpersonal technical non-technical functional operational strategic tactical
    hard soft open closed direct indirect positive negative fine nice happy proud unique special common usual
    same such certain given aware responsible accountable independent detailed detail robust scalable reliable
    maintainable secure performant resilient high-performing high-performance world-class cutting-edge state-of-the-art
    leading best-in-class mission-critical business-critical valuable useful helpful tangible measurable
    end-to-end ambitious growing established successful industry-leading underlying applicable sensitive confidential
    changing busy matrix hectic supportive demanding multicultural rewarding
    minimum recognised recognized accredited equivalent comparable similar incoming outgoing
    beginner novice";

/// Nouns that, at the end of a phrase of two or more words, name a way of working or a field.
pub(super) const HEADS: &str = "accounting administration advisory aerodynamics agronomy algorithms alerting analysis analyses analytics
    anatomy apis architecture architectures arrays assays assessment assessments assurance audit audits auditing
    authentication authorisation authorization automation biology bookkeeping budgeting builds calculations calculus
    calibration care cataloguing chemistry circuits claims classification cleaning closing coaching coding commissioning
    compilers compliance computing concurrency configuration conservation construction consulting control controls
    copywriting counselling counseling cryptography curation curriculum dashboards data database databases datasets
    debugging delivery deployment deployments design designs detection development devices diagnostics dispatch
    documentation drafting drainage drawings drivers economics editing electronics encryption engagement engineering
    entry ergonomics estimating estimation ethnography evaluation evaluations event-planning examination excavation
    exports fabrication finance financing firmware flows forecasting forecasts foundations fundraising governance
    graphics grading hardware hiring hydraulics hydrology hygiene illustration imaging imports improvement
    infrastructure inspection inspections installation installations integration integrations integrity interfaces
    inventory investigation investigations invoicing journals kernels knowledge-management law laws learning
    legislation letters library lifecycle lifecycles linguistics litigation localisation localization logging logistics
    machinery maintenance management manufacturing mapping marketing mathematics measurement measurements mechanics
    medicine merchandising metrics microscopy middleware migration migrations modeling modelling models monitoring
    moderation negotiation negotiations networking networks nursing nutrition onboarding operation operations
    optimisation optimization orchestration packaging payments payroll photography physics physiology pipelines planning
    plumbing policymaking pricing printing probability processing procurement production programming promotion
    promotions protection protocols prototyping provisioning psychology purchasing queries reconciliation
    reconciliations recruiting recruitment recovery refactoring regression regulation regulations rehabilitation
    remediation repair repairs replication reporting reports research resilience retention returns reviews rigging
    risk robotics routing safeguarding safety sales sampling scheduling scripting sculpture search security segmentation
    semantics sensors servers simulation simulations sketching software sourcing specifications standards statistics
    statements sterilisation sterilization storage storytelling strategy streaming surgery surveillance surveying
    surveys synthesis systems taxation taxes teaching telemetry testing tests therapy tracking trading training
    transcription translation transport transportation treatment treatments triage troubleshooting tuning tutoring
    typography underwriting validation valuation valuations ventilation verification virtualisation virtualization
    visualisation visualization warehousing waste welding welfare wiring workflows workshops writing
    accruals actuators bearings blots boilers castings chargebacks compressors consignments cultures enclosures endpoints
    extrusions fixtures freight gearboxes harnesses housings invoices jigs layouts ledgers leases manifests media menus
    microservices mortgages motors playbooks prototypes pumps radiographs receipts recipes refunds relays rigs runbooks
    schemas schematics settlement settlements shipments stocktakes tenders turbines valves wireframes weldments";

/// Verbs that are hardly ever nouns, in their forms.
pub(super) const VERBS: &str = "approve increase decrease iterate revise surpass enjoy reply ask answer allow avoid cover deal debate elevate empower exceed explore fix focus
    honor impact inspect instruct integrate intend invest issue investigate launch let like love look manipulate motivate
    navigate occur offer pass perfect persuade place play post promise push put raise reach read reconcile register relate
    remove replace report-to request restore retain return rotate safeguard-and see send simplify speak sponsor standardise
    start steer stimulate stop strive suggest surface tackle tailor talk thrive tie turn uncover unlock value weigh win
    accept achieve acquire complement adapt administer advise align analyze anticipate apply arrange articulate assess
    assign assist assume attend automate become begin bring brew calculate calibrate carry choose clarify coach collaborate collect
    communicate compile complete comply conduct configure connect consider consult contribute convert coordinate create
    cultivate curate decide define deliver demonstrate deploy describe determine develop devise diagnose discover
    distribute draft drive educate elicit embed embrace enable encourage enforce engage enhance enjoy ensure escalate
    establish evaluate evolve examine execute expand expect explain explore extend facilitate find follow foster gather
    generate get give govern grow guide handle help hire identify implement improve influence inform initiate inspect
    inspire install integrate interact interpret introduce investigate isolate join keep know lead learn leverage liaise
    maintain make manage maximize measure meet mentor migrate modernize monitor negotiate obtain offer operate optimize
    orchestrate organize oversee own participate perform prepare prioritize produce promote propose protect prove
    provide pursue rebuild receive recommend reconcile recruit redesign reduce refine rework remain represent require resolve respond run scale
    secure seek select serve share solve specify spearhead standardize stay streamline strengthen submit supervise
    support sustain take teach tell think thrive track transform translate troubleshoot understand undertake uphold
    use utilize validate verify want write
    ensures provides maintains develops manages delivers creates implements leads supports works
    ensuring providing maintaining developing managing delivering creating implementing leading supporting working
    using including building improving driving enabling helping making taking identifying preparing performing
    conducting overseeing coordinating collaborating communicating assisting establishing defining performing
    maintaining handling running owning growing scaling leveraging translating understanding participating solving
    contributing following meeting providing keeping bringing applying completing responding achieving becoming
    designing deploying configuring operating administering evaluating reviewing gathering analyzing optimizing
    automating writing collecting resolving organizing facilitating partnering liaising interpreting integrating
    used based related required needed built led managed developed including involving focused involved involves
    include includes included requires require works work worked looking seeking joining ability
    became began bought brought chose dealt drew drove gave got grew held kept knew made met oversaw paid ran rebuilt
    rewrote sent shrank sold sought spent spoke stood swept taught threw told took understood undertook won wrote";
