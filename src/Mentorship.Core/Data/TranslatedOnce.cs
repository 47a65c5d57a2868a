using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mentorship.Core.Data;

/// <summary>
/// A query of <c>EF.CompileAsyncQuery</c>, for those that are asked most: taking a query apart again costs more than
/// running it. Such a query belongs to the model that it was first asked of, and a process may have several.
/// </summary>
/// <param name="compile">Makes it.</param>
public sealed class TranslatedOnce<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _queries = [];

    /// <summary>The query, to be asked of this context.</summary>
    public TQuery For(MentorshipDbContext db) => _queries.GetValue(db.Model, _ => compile());
}
