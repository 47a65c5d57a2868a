namespace Mentorship.Core.People;

/// <summary>What kind of work a mentor does, roughly: what people look for first.</summary>
public enum JobFamily
{
    Engineering = 1,
    Data = 2,
    Design = 3,
    Product = 4,
    Marketing = 5,
    Sales = 6,
    People = 7,
    Finance = 8,
    Leadership = 9,
    Other = 10,
}
