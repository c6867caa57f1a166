using Nir.Sdk.Frister.Sak;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A row's conditions, to be asked all at once.</summary>
internal sealed class RowMask
{
    private readonly UInt128 _asked;

    public RowMask(ParameterRow row) => (Refused, _asked) = AnswerMask.From(row);

    /// <summary>The answers with any of which the row is not for the person.</summary>
    public UInt128 Refused { get; }

    /// <summary>The first fact that must be known for the row and is not, when no answer refuses it. Null: none.</summary>
    public SakFact? FindMissing(ParameterRow row, SakLookup lookup)
    {
        // Of each condition that is answered one bit is set.
        if (UInt128.PopCount(_asked & lookup.Answers) == (UInt128)(uint)row.When.Length)
        {
            return null;
        }

        foreach (var krav in row.When)
        {
            if (krav.Vilkaar.Missing is { } missing && lookup.Number(krav.Vilkaar.Index) == SakLookup.Unknown)
            {
                return missing;
            }
        }

        return null;
    }
}
