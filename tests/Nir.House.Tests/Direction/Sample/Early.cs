using Nir.House.Tests.Direction.Sample.Late;

namespace Nir.House.Tests.Direction.Sample.Early;

internal sealed class ByBase : Thing;

internal sealed class ByField
{
    public List<Thing>? Things { get; set; }
}

internal sealed class BySignature
{
    public static bool IsOne(Thing[] things) => things.Length == 1;
}

[Mark]
internal sealed class ByAttribute;

internal sealed class ByConstraint<T>
    where T : Thing
{
    public T? Value { get; set; }
}

internal sealed class ByBody
{
    public static int Number() => Thing.Number();
}

internal sealed class ByLambda
{
    public static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count).Select(static _ => Thing.Number());
}
