using System.Reflection;

namespace Mentorship.Core.Tests.Modules;

/// <summary>Modules in an order in which each may use only those before it.</summary>
/// <param name="root">The namespace in which each namespace is a module.</param>
/// <param name="order">The modules' names.</param>
internal sealed class ModuleTable(string root, IReadOnlyList<string> order)
{
    /// <summary>Modules that stand outside the order: they may use all, and only who is allowed to may use them.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>What single types may use besides, by their names without the root.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Allowed { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The module of a type: the first word of its namespace after the root. Null if it is not of any.</summary>
    public string? ModuleOf(Type type) =>
        type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true ? type.Namespace[(root.Length + 1)..].Split('.')[0] : null;

    /// <summary>The modules of an assembly that the table does not name.</summary>
    public IEnumerable<string> Unknown(Assembly assembly) =>
        assembly.GetTypes().Select(ModuleOf).OfType<string>().Distinct(StringComparer.Ordinal).Except(order, StringComparer.Ordinal).Except(Outside, StringComparer.Ordinal);

    /// <summary>Every use that the table does not allow, as a line "Module.Type uses Module.Type".</summary>
    public IEnumerable<string> Violations(IEnumerable<Type> types) =>
        from type in types
        let module = ModuleOf(type)
        where module is not null && !Outside.Contains(module, StringComparer.Ordinal)
        from used in TypeUses.Of(type)
        let usedModule = ModuleOf(used)
        where usedModule is not null && Place(usedModule) > Place(module) && !IsAllowed(NameOf(type), NameOf(used))
        select $"{NameOf(type)} uses {NameOf(used)}";

    /// <summary>The exceptions of which no type makes use, and which should be struck from the list.</summary>
    public IEnumerable<string> Unneeded(IReadOnlyCollection<Type> types) =>
        from allowed in Allowed
        from name in allowed.Value
        where !types.Where(type => NameOf(type) == allowed.Key).SelectMany(TypeUses.Of).Any(used => ModuleOf(used) is not null && NameOf(used) == name)
        select $"{allowed.Key} uses {name}";

    // What is in no module of the order, even one that nobody knows, comes after all of them.
    private int Place(string module) => order.TakeWhile(name => name != module).Count();

    private bool IsAllowed(string user, string used) =>
        Allowed.TryGetValue(user, out var names) && names.Contains(used, StringComparer.Ordinal);

    /// <summary>The name of the outermost type: closures, iterators and records within are part of it.</summary>
    private string NameOf(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.FullName![(root.Length + 1)..];
    }
}
