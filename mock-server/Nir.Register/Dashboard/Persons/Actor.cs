namespace Nir.Register.Dashboard.Persons;

/// <summary>Who did something in the register.</summary>
internal enum Actor
{
    /// <summary>A fagsystem, and it was done.</summary>
    Client = 1,

    /// <summary>A fagsystem, and it was refused.</summary>
    Refused = 2,

    /// <summary>The register by itself, at night.</summary>
    Register = 3,

    /// <summary>A caseworker in NIR web.</summary>
    Caseworker = 4,

    /// <summary>The sources that persondata come from.</summary>
    Sources = 5,
}
