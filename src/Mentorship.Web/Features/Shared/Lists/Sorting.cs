using System.Linq.Expressions;

namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>The orders in which a list can be had. The first is the usual one.</summary>
/// <param name="tieBreak">Tells apart rows that are equal otherwise, so that no page repeats one.</param>
public sealed class Sorting<T>(Expression<Func<T, object?>> tieBreak)
{
    private readonly List<(string Name, string Label, Func<IQueryable<T>, IOrderedQueryable<T>> Apply)> _orders = [];

    /// <summary>Names as they stand in addresses, and what people read.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices => [.. _orders.Select(order => KeyValuePair.Create(order.Name, order.Label))];

    public Sorting<T> Up<TKey>(string name, string label, Expression<Func<T, TKey>> column)
    {
        _orders.Add((name, label, rows => rows.OrderBy(column)));
        return this;
    }

    public Sorting<T> Down<TKey>(string name, string label, Expression<Func<T, TKey>> column)
    {
        _orders.Add((name, label, rows => rows.OrderByDescending(column)));
        return this;
    }

    /// <summary>Whether there is such an order; nothing stands for the usual one.</summary>
    public bool Knows(string? sort) => string.IsNullOrEmpty(sort) || _orders.Exists(order => order.Name == sort);

    /// <summary>The rows in the order that is asked for, or in the usual one.</summary>
    public IQueryable<T> Apply(IQueryable<T> rows, string? sort)
    {
        var index = _orders.FindIndex(order => order.Name == sort);
        return _orders[Math.Max(index, 0)].Apply(rows).ThenBy(tieBreak);
    }
}
