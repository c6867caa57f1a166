namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether a programme under the old § 37 c may be extended after that section is gone. The first is the default.</summary>
public enum ForlengelseOfOldProgram
{
    /// <summary>Yes: the length follows the offer.</summary>
    Adgang = 0,

    /// <summary>No: the provision is gone.</summary>
    IngenAdgang = 1,
}
