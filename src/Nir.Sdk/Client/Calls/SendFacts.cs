using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Calls;

/// <summary>
/// What a transfer is checked against beyond itself. It is made only where a program gives facts: one that never does is trimmed of the engine.
/// </summary>
/// <param name="Sak">The facts of the person's case.</param>
/// <param name="NirBeregning">What NIR computed for the person, to compare with. Null: not known.</param>
internal sealed record SendFacts(Personsak Sak, NirBeregning? NirBeregning)
{
    /// <summary>A context with the facts in it.</summary>
    public ValidationContext AddTo(ValidationContext context) => context with { Sak = Sak, Nir = NirBeregning };
}
