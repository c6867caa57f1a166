namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// The answers to all conditions as one set of bits, so that a row is asked all its conditions at once. A condition has a bit for each value that some row asks
/// for,
/// one for all other values, and one for that there is none; of what is known one is set, of what is not known none. Which bit is which follows from the
/// tables.
/// </summary>
internal static partial class AnswerMask
{
    private const int Size = 128;

    private static readonly Condition[] Conditions = Allocate();

    /// <summary>The answers with another to one condition.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="vilkaar">The condition's index.</param>
    /// <param name="number">Its answer, as <see cref="SakLookup.Number"/> gives it.</param>
    public static UInt128 With(UInt128 answers, int vilkaar, int number)
    {
        var condition = Conditions[vilkaar];
        return (answers & ~condition.All) | condition.Find(number);
    }

    /// <summary>The answers that a row's conditions refuse, and all that they ask for.</summary>
    public static (UInt128 Refused, UInt128 Asked) From(ParameterRow row)
    {
        var (refused, asked) = (UInt128.Zero, UInt128.Zero);
        foreach (var krav in row.When)
        {
            var condition = Conditions[krav.Index];
            asked |= condition.All;
            refused |= condition.All;
            foreach (var number in krav.Numbers)
            {
                refused &= ~condition.Find(number);
            }
        }

        return (refused, asked);
    }

    /// <summary>The answers to a condition that some row of some table asks for, each once: codes' numbers, or 1 for yes and 0 for no.</summary>
    private static partial ReadOnlySpan<int> Asked(int vilkaar);

    private static Condition[] Allocate()
    {
        var next = 0;
        var conditions = new Condition[Count];
        for (var i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new(Asked(i), ref next);
        }

        return next <= Size ? conditions : throw new InvalidOperationException($"The rows ask for {next} answers, and there is room for {Size}.");
    }

    /// <summary>The bits of one condition.</summary>
    private sealed class Condition
    {
        private const int BeforeZero = 2;

        private readonly UInt128 _other;
        private readonly UInt128[] _byNumber;

        public Condition(ReadOnlySpan<int> asked, ref int next)
        {
            _other = Take(ref next);
            _byNumber = new UInt128[Largest(asked) + BeforeZero + 1];
            Array.Fill(_byNumber, _other);
            _byNumber[SakLookup.None + BeforeZero] = Take(ref next);
            _byNumber[SakLookup.Unknown + BeforeZero] = UInt128.Zero;
            All = _other | _byNumber[SakLookup.None + BeforeZero];
            foreach (var number in asked)
            {
                All |= _byNumber[number + BeforeZero] = Take(ref next);
            }
        }

        public UInt128 All { get; }

        public UInt128 Find(int number) => (uint)(number + BeforeZero) < (uint)_byNumber.Length ? _byNumber[number + BeforeZero] : _other;

        private static int Largest(ReadOnlySpan<int> asked)
        {
            var largest = 0;
            foreach (var number in asked)
            {
                largest = Math.Max(largest, number);
            }

            return largest;
        }

        private static UInt128 Take(ref int next) => UInt128.One << next++;
    }
}
