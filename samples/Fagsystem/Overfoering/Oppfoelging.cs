namespace Fagsystem.Overfoering;

/// <summary>Who must do something about a case after the transfer.</summary>
internal enum Oppfoelging
{
    /// <summary>No one.</summary>
    None = 0,

    /// <summary>The caseworker: data are wrong or missing.</summary>
    Saksbehandler,

    /// <summary>IMDinett support: the register lacks something.</summary>
    Support,

    /// <summary>Whoever maintains this system: it sent what it should not.</summary>
    Leverandoer,
}
