using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What came of a calculation: a fact is missing, nothing applies, or there is an answer; and the steps that led there.</summary>
internal interface IOutcome
{
    /// <summary>The fact that is missing. Null: none is.</summary>
    Mangel? Mangel { get; }

    /// <summary>The row that says that nothing applies. Null: something does, or it is not known.</summary>
    ParameterRow? GjelderIkke { get; }

    /// <summary>The steps.</summary>
    Forklaring Forklaring { get; }

    /// <summary>The law it was made under. Null: none was chosen.</summary>
    Lovverk? Lovverk { get; }
}
