// A made-up application of three modules, Upper, Lower and Store, in which Upper breaks the table in every way there
// is. Its namespaces are its modules, so they cannot follow the folders; its code is read, and never runs.
#pragma warning disable IDE0130, CA1812, CA1822, CA1823, CS0169, CA2211, IDE0060
using Planted.Lower;
using Planted.Store;
using Planted.Upper;

namespace Planted.Upper
{
    internal class Clean
    {
        public static int Twice(int number) => number * 2;
    }

    internal sealed class AlsoClean : Clean
    {
        private readonly List<Clean[]> _others = [];

        public int Count => _others.Sum(list => list.Length);
    }

    internal sealed class ByBase : Thing;

    internal sealed class ByInterface : IThing;

    internal sealed class ByField
    {
        private Thing? _thing;
    }

    internal sealed class ByProperty
    {
        public Thing? Thing { get; set; }
    }

    internal sealed class ByParameter
    {
        public void Take(Dictionary<string, List<Thing[]>> things)
        {
        }
    }

    internal sealed class ByConstraint
    {
        public void Take<T>()
            where T : Thing
        {
        }
    }

    [Mark]
    internal sealed class ByMark;

    internal sealed class ByTypeOf
    {
        public string Name() => typeof(Thing).Name;
    }

    internal sealed class ByStaticCall
    {
        public int Number() => Deeds.Number();
    }

    internal sealed class ByStaticField
    {
        public int Number() => Deeds.Count;
    }

    internal sealed class ByReturnedValue
    {
        public bool Any() => Shelf.Things().Count > 0;
    }

    internal sealed class ByGenericCall
    {
        public int Number() => Array.Empty<Thing>().Length;
    }

    internal sealed class ByCast
    {
        public bool Is(object other) => other is Thing;
    }

    internal sealed class ByCatch
    {
        public int Number()
        {
            try
            {
                return Clean.Twice(1);
            }
            catch (ThingException)
            {
                return 0;
            }
        }
    }

    internal sealed class ByClosure
    {
        public Func<int, int> Number(int by) => number => number + by + Deeds.Number();
    }

    internal sealed class ByIterator
    {
        public IEnumerable<int> Numbers()
        {
            yield return Deeds.Number();
        }
    }

    internal sealed class ByAsync
    {
        public async Task<int> NumberAsync()
        {
            await Task.Yield();
            return Deeds.Number();
        }
    }

    internal sealed class AfterASwitch
    {
        public string Word(int number) => number switch
        {
            0 => "none",
            1 => "one",
            2 => "two",
            3 => "three",
            _ => Deeds.Number() > 1.5 && number * 3L > 1L << 40 ? "many" : "some",
        };
    }

    internal sealed class UseCase
    {
        public bool Any() => Shelf.Door();
    }

    internal sealed class NestedUseCase
    {
        private sealed class Inner
        {
            public bool Any() => Shelf.Door();
        }
    }
}

namespace Planted.Lower
{
    internal interface IThing;

    internal class Thing
    {
        public int Number { get; } = Clean.Twice(2);
    }

    internal sealed class ThingException : Exception;

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class MarkAttribute : Attribute;

    internal static class Deeds
    {
        public static int Count = 3;

        public static int Number() => 3;
    }
}

namespace Planted.Store
{
    internal static class Shelf
    {
        public static List<Thing> Things() => [];

        public static bool Door() => true;
    }
}

namespace Planted.Elsewhere
{
    internal sealed class Stranger;
}
