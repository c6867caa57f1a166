namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether leave known only from the programme moves the deadline of the training. The first is the default.</summary>
public enum ProgrampermisjonINorsk
{
    /// <summary>No: it is not known to be leave from the training.</summary>
    RegnesIkke = 0,

    /// <summary>Yes.</summary>
    Regnes = 1,
}
