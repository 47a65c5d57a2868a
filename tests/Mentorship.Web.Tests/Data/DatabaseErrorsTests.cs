using System.Reflection;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Data;

/// <summary>What is asked of a server is asked of the engine under test; SQL Server's errors are made up besides.</summary>
public class DatabaseErrorsTests(DatabaseFixture databases)
{
    [Fact]
    public async Task IsDuplicateKey_SecondRowOfOneKey_IsOne()
    {
        await using var database = await databases.CreateAsync();
        var user = await UserAsync(database);
        await SaveAsync(database, Membership.Start(user.Id, 1, TestClock.Usual));

        var error = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(database, Membership.Start(user.Id, 2, TestClock.Usual)));

        error.IsDuplicateKey().ShouldBeTrue();
    }

    [Fact]
    public async Task IsDuplicateKey_SecondRowOfAUniqueIndex_IsOne()
    {
        await using var database = await databases.CreateAsync();
        var (first, second) = (await UserAsync(database, "one"), await UserAsync(database, "two"));
        await SaveAsync(database, MentorProfile.For(first, "ada", TestClock.Usual));

        var error = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(database, MentorProfile.For(second, "ada", TestClock.Usual)));

        error.IsDuplicateKey().ShouldBeTrue();
    }

    [Fact]
    public async Task IsDuplicateKey_RowOfNobody_IsNone()
    {
        await using var database = await databases.CreateAsync();

        var error = await Should.ThrowAsync<DbUpdateException>(
            () => SaveAsync(database, Membership.Start(Ids.New(TestClock.Usual), 1, TestClock.Usual)));

        error.IsDuplicateKey().ShouldBeFalse();
    }

    [Fact]
    public async Task IsDuplicateKey_TextThatDoesNotFit_IsNone()
    {
        await using var database = await databases.CreateAsync();
        var user = await UserAsync(database);

        var error = await Should.ThrowAsync<DbUpdateException>(
            () => SaveAsync(database, MentorProfile.For(user, new('x', MentorProfile.SlugMaxLength + 1), TestClock.Usual)));

        error.IsDuplicateKey().ShouldBeFalse();
    }

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    [InlineData(1205, false)]
    public void IsDuplicateKey_SqlServersNumbers_AreTwo(int number, bool duplicate) =>
        new DbUpdateException("Not saved.", SqlServerError(number)).IsDuplicateKey().ShouldBe(duplicate);

    [Fact]
    public void IsDuplicateKey_NoErrorOfAnEngine_IsNone()
    {
        new DbUpdateException("Not saved.").IsDuplicateKey().ShouldBeFalse();
        new DbUpdateException("Not saved.", new TimeoutException()).IsDuplicateKey().ShouldBeFalse();
    }

    private static async Task<User> UserAsync(TestDatabase database, string name = "ada")
    {
        var user = User.Register(name, $"{name}@example.com", DateTimeZone.Utc, TestClock.Usual);
        await SaveAsync(database, user);
        return user;
    }

    private static async Task SaveAsync(TestDatabase database, object row)
    {
        await using var db = DatabaseServices.CreateContext(database.Options);
        db.Entry(row).State = EntityState.Added;
        await db.SaveChangesAsync();
    }

    /// <summary>The client makes its errors itself and lets nobody else: this goes in by the back door.</summary>
    private static SqlException SqlServerError(int number)
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var error = typeof(SqlError).GetConstructors(hidden)
            .First(constructor => constructor.GetParameters()[0].Name == "infoNumber");
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [Made(error, number)]);
        var create = typeof(SqlException).GetMethods(hidden)
            .First(method => method.Name == "CreateException" && method.GetParameters() is [{ ParameterType.Name: nameof(SqlErrorCollection) }, { ParameterType.Name: nameof(String) }]);
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static object Made(ConstructorInfo constructor, int number) =>
        constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            _ when parameter.Position == 0 => number,
            var type when type == typeof(string) => "",
            var type when type.IsValueType => Activator.CreateInstance(type),
            _ => null,
        })]);
}
