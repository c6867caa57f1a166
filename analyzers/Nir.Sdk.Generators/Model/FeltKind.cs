namespace Nir.Sdk.Generators.Model;

/// <summary>What a property of the model holds.</summary>
internal enum FeltKind
{
    /// <summary>A date, a number, a text, an identifier.</summary>
    Verdi,

    /// <summary>A code of a code list.</summary>
    Kode,

    /// <summary>Another part of the model.</summary>
    Part,

    /// <summary>A list of parts.</summary>
    Sublist,
}
