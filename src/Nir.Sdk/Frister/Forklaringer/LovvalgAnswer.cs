using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Which law governs a person.</summary>
public sealed class LovvalgAnswer : Answer
{
    internal LovvalgAnswer(IOutcome outcome, Lovverk? lovverk, Opphav opphav, int tillatelse)
        : base(outcome)
    {
        Lovverk = Outcome is AnswerOutcome.Beregnet ? lovverk : null;
        Opphav = opphav;
        Tillatelse = tillatelse;
    }

    /// <summary>The law. Null: not computed.</summary>
    public new Lovverk? Lovverk { get; }

    /// <summary>The zero-based index in <see cref="Personsak.Tillatelser"/> of the permit that governs. -1: none does.</summary>
    public int Tillatelse { get; }

    internal Opphav Opphav { get; }
}
