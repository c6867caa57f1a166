using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>Why two calculations can be said to part where they do.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SeparationReason>))]
public enum SeparationReason
{
    /// <summary>An answer that this one builds on is another already.</summary>
    TidligereSvar = 1,

    /// <summary>Another reading of an open point gives NIR's answer.</summary>
    Valg = 2,

    /// <summary>The law as it was known earlier gives NIR's answer.</summary>
    KjentPaa = 3,

    /// <summary>NIR's answer is what there was before the step.</summary>
    Mellomresultat = 4,

    /// <summary>A fact is missing here, which NIR has.</summary>
    ManglerOpplysning = 5,

    /// <summary>Nothing of this explains it; the facts may differ. The step is the last.</summary>
    Ukjent = 6,
}
