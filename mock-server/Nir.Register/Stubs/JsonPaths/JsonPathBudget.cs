namespace Nir.Register.Stubs.JsonPaths;

/// <summary>How many places one evaluation may look at: several '..' in a path multiply.</summary>
internal sealed class JsonPathBudget
{
    private const int Most = 500_000;

    private int _spent;

    public void Spend()
    {
        if (++_spent > Most)
        {
            throw new StubLimitException($"A JSONPath leads to more than {Most} places in the body.");
        }
    }
}
