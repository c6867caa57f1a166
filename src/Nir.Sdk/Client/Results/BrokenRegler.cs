using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>A refusal without a rule would leave a caseworker with nothing to mend.</summary>
internal static class BrokenRegler
{
    public static ValueList<Avvik> Require(ValueList<Avvik> avvik)
    {
        ArgumentNullException.ThrowIfNull(avvik);
        ArgumentOutOfRangeException.ThrowIfZero(avvik.Count, nameof(avvik));
        return avvik;
    }
}
