namespace Nir.Sdk.Generators.Modell;

/// <summary>What a property of the model holds.</summary>
internal enum Feltslag
{
    /// <summary>A date, a number, a text, an identifier.</summary>
    Verdi,

    /// <summary>A code of a code list.</summary>
    Kode,

    /// <summary>Another part of the model.</summary>
    Del,

    /// <summary>A list of parts.</summary>
    Delliste,
}
