namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>Gives each object a number that depends only on the code that makes it, so that walking a loop again comes to an end.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<object, int> _numbers = [];

    public int Find(object origin)
    {
        if (!_numbers.TryGetValue(origin, out var number))
        {
            _numbers[origin] = number = _numbers.Count + 1;
        }

        return number;
    }
}
