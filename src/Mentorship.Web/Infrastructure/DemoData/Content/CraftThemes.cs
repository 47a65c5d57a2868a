namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>What people ask about building software and products.</summary>
internal static class CraftThemes
{
    public static readonly DemoTheme SystemDesign = new(
        "mock-interview",
        "System-design round at a payments company on Friday. I would like ledgers and idempotency questions.",
        "I know the building blocks but never know how deep to go in forty-five minutes.",
        "Design a ticket-sale system under load; I failed exactly this question last month.",
        "First system-design interview ever, I come from front-end work.",
        "Practise estimating: storage, traffic and cost, without freezing at the numbers.",
        "Senior round: I want follow-up questions on failure and operations, not on boxes and arrows.",
        "Please give me something with real-time updates. Chat or delivery tracking would be ideal.",
        "Staff-level loop in three weeks. I would like to practise leading the conversation.");

    public static readonly DemoTheme Coding = new(
        "mock-interview",
        "Two medium problems on graphs, thinking aloud, in Python.",
        "I solve problems alone but go silent when somebody watches. That is what I want to practise.",
        "A coding screen in C# next Tuesday: collections, strings and a little concurrency.",
        "Back to interviews after six years. Please begin gently and then do not.",
        "Dynamic programming is my weak spot and I would like to stop hoping that it does not come.",
        "JavaScript coding round: promises, debouncing, small components without a framework.",
        "Practise clarifying questions. I always start to type too early.");

    public static readonly DemoTheme ProductCase = new(
        "mock-interview",
        "Product-sense interview for a marketplace; I jump to features too quickly.",
        "Execution round: a metric drops by a tenth overnight, what do I ask first?",
        "Practise a strategy case about entering a new country with a savings app.",
        "APM interviews next month. I have never done a case with a real person.",
        "Estimation and prioritisation questions, with feedback on structure.",
        "Presenting a case to a panel in fifteen minutes; I have slides and too many of them.");

    public static readonly DemoTheme DataInterview = new(
        "mock-interview",
        "SQL live round with window functions and a messy orders table.",
        "Experiment design questions for a data-scientist role at a delivery company.",
        "Machine-learning system design: ranking for a small marketplace.",
        "Take-home presentation on churn, I would like to rehearse the questions afterwards.",
        "Statistics questions without formulas; I always recite instead of explaining.",
        "Analytics-engineer loop: modelling, tests and a stakeholder conversation.");

    public static readonly DemoTheme Backend = new(
        "code-review",
        "A pull request of 900 lines that I would like to learn how to split.",
        "Our order service is full of transactions that I do not trust. Could we read two of them together?",
        "Review of my side project, a Go service with PostgreSQL, before I put it on my résumé.",
        "Background jobs run twice now and then, and I would like to find out why by reading the code with you.",
        "Tests take twelve minutes and nobody runs them. I will bring the slowest ten.",
        "An ASP.NET Core API that grew into one controller of 2,000 lines. Where is the first cut?",
        "Slow queries after we passed ten million rows. I have plans and the schema.",
        "How to bring errors and retries into one place in a code base that has five ways.");

    public static readonly DemoTheme Frontend = new(
        "code-review",
        "Our React state has become a second database. I would like to delete half of it.",
        "Flutter app drops frames on cheap Android phones; I have a recording of the profiler.",
        "Accessibility review of a booking form before the audit does it.",
        "Bundle of 3 MB and customers on slow networks. What goes first?",
        "Component library for three teams: naming, variants and how not to build a framework.",
        "Kotlin code written by a Java developer, namely me. Please make it feel like Kotlin.",
        "End-to-end tests that fail once in ten runs. I will bring three of them.");

    public static readonly DemoTheme Architecture = new(
        "code-review",
        "We think about splitting our monolith and I need somebody to argue against it.",
        "Design document for multi-tenancy: shared tables or a database for each customer?",
        "Moving to the cloud with two people and no downtime over the holidays.",
        "On-call wakes us six times a week. I would like to find the three causes behind it.",
        "Choosing between a queue, an outbox table and hope.",
        "Threat model for a small health app that is about to store documents.",
        "Costs doubled in half a year. I will bring the bill and the diagrams.",
        "Disaster recovery on paper looks fine. I would like to plan the first real exercise.");

    public static readonly DemoTheme DesignCritique = new(
        "code-review",
        "Critique of a checkout flow for people who pay with mobile money.",
        "Dashboard with eleven charts, and only two that people use. How do I argue for fewer?",
        "Our design system has 40 button variants, I would like to get to 5.",
        "Onboarding of a learning app: half of the people leave at the third screen.",
        "I did five user interviews and would like help reading them without hearing what I hope for.",
        "Form for visa applications in three languages; text gets long and layouts break.");

    public static readonly DemoTheme ProductStrategy = new(
        "product-and-startups",
        "Our roadmap is a list of customer requests sorted by volume of shouting.",
        "First product manager in a company of twelve engineers. What do I do in the first month?",
        "We have three small successful features and no story. I would like to find one.",
        "Pricing page: per seat or per project, and how to find out before we build it.",
        "Discovery interviews in a market where people are too polite to complain.",
        "Saying no to our biggest customer without losing them.",
        "Retention flattens at eight percent in week four. I will bring cohorts.",
        "Writing a strategy that fits one page and that sales will read.");

    public static readonly DemoTheme Founding = new(
        "product-and-startups",
        "Pre-seed deck, ten slides, first investor meeting in two weeks.",
        "Two founders, one leaves her job and one does not yet. How do we split fairly?",
        "We sell to clinics and pilots never end. How do we get to the first paid contract?",
        "I have an offer of an accelerator for seven percent. Is it right for us?",
        "First five hires after the seed round, in which order and with which equity?",
        "Our runway is nine months and I would like to go through the plan with somebody calm.",
        "Finding the first hundred users for a tool for small farms.",
        "An honest look at whether I should go on with this or stop.");

    public static readonly DemoTheme Analytics = new(
        "data-and-ai",
        "Metrics differ between two dashboards and both teams are sure that they are right.",
        "Help me turn a 400-line SQL query into models that somebody else can read.",
        "Our A/B test has 2,000 users and a great result. I do not believe it.",
        "First data hire in a company of sixty: what to build in the first quarter?",
        "How do I present uncertain numbers to people who want one number?",
        "Choosing between a spreadsheet, a warehouse and something in between for a shop with 50 orders a day.");

    public static readonly DemoTheme MachineLearning = new(
        "data-and-ai",
        "Our support assistant answers confidently and wrongly. I would like to set up evaluation properly.",
        "Forecasting demand for 300 small shops with a lot of zeros in the data.",
        "From notebooks to a service: what is the smallest thing that we could run for real?",
        "Retrieval over legal documents in two languages; chunks and metadata make me doubt everything.",
        "Fraud model with forty positives. Is it even the right tool?",
        "Reading group of one: I would like to discuss a paper on calibration and what it means at work.",
        "Fine-tune, prompt or rules? I have an example of each and an unclear budget.");

    public static readonly DemoTheme DataEngineering = new(
        "data-and-ai",
        "Nightly pipeline that takes nine hours and fails in the eighth.",
        "Late events and corrections: we count revenue differently every morning.",
        "Moving from scripts and cron to something with lineage, for a team of two.",
        "Data contracts with a product team that has no time. What is the smallest useful one?",
        "Change data capture from PostgreSQL: what will hurt in half a year?",
        "Cost of our warehouse tripled since spring. I will bring the ten most expensive queries.");
}
