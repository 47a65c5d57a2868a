namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>What learners ask about their courses.</summary>
internal static class CourseThemes
{
    public static readonly DemoTheme Backend = new(
        "course-help",
        "Week 4: I do not see why my transaction does not protect me from the double booking.",
        "Stuck on the migrations exercise, the second one fails on existing rows.",
        "Could we go through my solution of the inventory project before I hand it in?",
        "Indexes: I added three and it became slower. I would like to understand the plan.",
        "Dependency injection lifetimes, I can recite them and still get them wrong.",
        "Integration tests against a real database, my setup takes a minute per test.");

    public static readonly DemoTheme Sql = new(
        "course-help",
        "Window functions from week 5, mainly the frame clause.",
        "My joins multiply rows in the capstone and I cannot find where.",
        "Practice with dates and time zones; the sales by local day exercise defeats me.",
        "Could you look at the schema for my final project about bus routes?",
        "Grouping sets and how to explain the result to somebody who reads spreadsheets.");

    public static readonly DemoTheme MachineLearning = new(
        "course-help",
        "Gradient descent by hand: I lose a sign somewhere and would like to find it with you.",
        "Bias and variance with the housing data, my curves look nothing like the lecture.",
        "Choosing a final project that is small enough to finish in three weeks.",
        "Cross-validation for time series, assignment 6, part b.",
        "I follow the code but not the algebra behind logistic regression.");

    public static readonly DemoTheme Design = new(
        "course-help",
        "Assignment 3, hierarchy: my page is tidy and still nobody finds the button.",
        "Type scale and spacing for my final project, a clinic's booking page.",
        "I would like feedback on my colour tokens before I build forty components with them.",
        "How to test my prototype with five people when I only know designers.",
        "Interaction states: I have drawn the happy path and nothing else.");

    public static readonly DemoTheme Manager = new(
        "course-help",
        "The exercise on expectations: my draft sounds like a contract.",
        "Working through the module on feedback with a real case from my team.",
        "I finished week 3 and would like to prepare my first skip-level conversation.",
        "My ninety-day plan, two pages, please cross things out.",
        "The delegation matrix makes sense on paper. I would like to fill it in together.");

    public static readonly DemoTheme Flutter = new(
        "course-help",
        "State restoration from module 6 works on iOS and not on Android.",
        "My list of 2,000 items stutters. I followed the lesson and missed something.",
        "Offline first: conflicts in the notes exercise, last write wins feels wrong.",
        "Publishing to the store for the first time and the review was rejected twice.",
        "Navigation with deep links, lesson 12, back button closes the app.",
        "Would like to walk through my capstone, a market-price app for farmers.");
}
