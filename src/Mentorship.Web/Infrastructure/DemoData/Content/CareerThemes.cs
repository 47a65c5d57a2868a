namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>What people ask about work: getting it, changing it, leading it.</summary>
internal static class CareerThemes
{
    public static readonly DemoTheme Growth = new(
        "career-guidance",
        "I have been a senior engineer for three years and want to understand what staff really means where I work.",
        "Promotion packet is due next month and I am not sure my examples show impact beyond my team.",
        "Deciding between a bigger title at a small company and a smaller title at a large one.",
        "I keep being told to be more strategic and nobody can say what that looks like. Help me make it concrete.",
        "Specialist or generalist? I enjoy databases most but every role around me is full stack.",
        "Preparing for a salary conversation: I found out that I am paid below the band.",
        "I came back from parental leave to a reorganised team and want a plan for the next six months.",
        "Two years in one codebase. I worry that I am getting very good at something nobody else uses.",
        "My manager left and I would like to find out what I want before the new one asks.");

    public static readonly DemoTheme Switch = new(
        "career-guidance",
        "I teach secondary-school maths and would like to move into data or software within a year. Where do I begin?",
        "Moving from manual testing to development, with a family and about eight hours a week to study.",
        "Bootcamp graduate, forty applications, two interviews. I would like to know what I am doing wrong.",
        "Civil engineer by training. Which of my skills carry over to a first product role?",
        "Coming from customer support and already writing scripts for my team; how do I make that count?",
        "Return to work after four years of caring for a parent. My certificates are old, my habits are not.",
        "Is a master's degree worth it for me, or should I build two good projects instead?",
        "I am an accountant who automates everything. I want to see whether analytics engineering fits me.");

    public static readonly DemoTheme Abroad = new(
        "career-guidance",
        "Looking for remote work with European companies from Nigeria: contracts, taxes and expectations.",
        "I have an offer in Berlin and one in Toronto and cannot compare them on paper.",
        "How to show English-speaking recruiters that my local experience is relevant.",
        "Relocating with a partner who also works in tech; in which order should we apply?",
        "Contractor today, asked to become an employee through an agency. What should I look out for?",
        "First remote job with a team seven hours away. I would like to agree on habits before I start.",
        "Which parts of my notice period, bonus and stock can I negotiate when I move country?");

    public static readonly DemoTheme Freelance = new(
        "career-guidance",
        "I leave my job in March to freelance and have one client. Let us check the numbers.",
        "How do I move from hourly rates to fixed prices without losing my nights?",
        "A client wants changes that were never agreed. I need words for tomorrow's call.",
        "Finding a second and a third client when all my work comes from one agency.",
        "What belongs in a two-page contract for small web projects?",
        "I have been independent for a year and want to raise my rate for existing clients.");

    public static readonly DemoTheme Resume = new(
        "resume-review",
        "Backend engineer, five years, two pages that read like a list of tools. Please be direct.",
        "My résumé gets no answers from companies outside my country. Is it the content or the format?",
        "I have a two-year gap and do not know where to put it or what to call it.",
        "Applying for my first data analyst role; I would like the projects to do the talking.",
        "Turning eight years at one bank into a résumé that a product company understands.",
        "LinkedIn headline and summary for someone who moves from engineering to product.",
        "I am a new graduate with two internships. One page, please help me choose what stays.",
        "A recruiter said that my bullets have no numbers. I do not have numbers. What now?",
        "Résumé for engineering manager roles: how much of my technical work should remain?");

    public static readonly DemoTheme Portfolio = new(
        "resume-review",
        "Three case studies that are each too long. I would like to cut them to what a hiring manager reads.",
        "Portfolio of a junior designer with only course projects; what can stand on its own?",
        "Everything good that I made is under NDA. How do I show how I think?",
        "Moving from graphic design to product design and my portfolio still looks like posters.",
        "Second opinion on the order of my projects before I send it to six companies.");

    public static readonly DemoTheme Behavioural = new(
        "mock-interview",
        "Behavioural round next week. My stories are long and I lose the thread halfway.",
        "I need a good answer for a conflict with a colleague that does not make anybody look bad.",
        "Practise the questions about failure, I always choose examples that are too small.",
        "Leadership round at a large company, eight principles, not enough stories.",
        "English is my third language; I would like to practise pausing instead of apologising.",
        "Answering 'why are you leaving' after only ten months in the job.",
        "A mock of the hiring-manager call, with questions that I should ask in return.");

    public static readonly DemoTheme Managing = new(
        "leadership",
        "I became the manager of my former team last month and one of them wanted the job.",
        "One-on-ones turn into status meetings. I would like to change that without announcing a change.",
        "My strongest engineer is unhappy and I think that I know why, but I have not asked.",
        "First performance reviews to write: six people, one of them will be disappointed.",
        "How much should I still code? At the moment I do it at night.",
        "A person on my team is not meeting expectations. I want to be fair and clear.",
        "We are hiring two people and our interviews measure almost nothing. Where do I start?",
        "Disagreeing with a deadline in front of the whole leadership team went badly. What now?");

    public static readonly DemoTheme Leading = new(
        "leadership",
        "I lead three teams and the managers bring me every decision. How do I give them back?",
        "Reorganisation from component teams to product teams; I would like to test my draft.",
        "Making the case for a year of platform work to people who count features.",
        "Preparing my first board update on engineering: what to show and what to leave out.",
        "Two of my managers do not speak to each other unless I am in the room.",
        "From director to VP: I would like an honest view of what is missing.",
        "We froze hiring and the roadmap did not change. How do I have that conversation?");
}
