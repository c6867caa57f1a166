namespace Nir.Register.Faults;

/// <summary>What a call asks for, as faults tell calls apart.</summary>
public enum FaultOperation
{
    /// <summary>A token from the register's own endpoint: <c>token</c>.</summary>
    Token = 1,

    /// <summary>A token from the fake Maskinporten: <c>maskinporten-token</c>.</summary>
    MaskinportenToken = 2,

    /// <summary>Storing a registration: <c>transfer</c>.</summary>
    Transfer = 3,

    /// <summary>Reading a registration: <c>read</c>.</summary>
    Read = 4,

    /// <summary>Removing a registration: <c>remove</c>.</summary>
    Remove = 5,

    /// <summary>Searching for what is registered about a person: <c>search</c>.</summary>
    Search = 6,

    /// <summary>Reading a person's status and deadlines: <c>status</c>.</summary>
    Status = 7,

    /// <summary>Reading what other sources tell of a person: <c>persondata</c>.</summary>
    Persondata = 8,

    /// <summary>Registering a contact, a claim or an offer: <c>contact</c>.</summary>
    Contact = 9,

    /// <summary>Adding a programme's ending: <c>add-ending</c>.</summary>
    AddEnding = 10,

    /// <summary>Removing an ending that the register computed: <c>remove-ending</c>.</summary>
    RemoveEnding = 11,

    /// <summary>Reopening a programme: <c>reopen</c>.</summary>
    Reopen = 12,

    /// <summary>Reading the code lists: <c>kodeverk</c>.</summary>
    Kodeverk = 13,
}
