namespace Nir.Sdk.Identifikatorer;

/// <summary>What the shared reading, printing and JSON code needs to know about one kind of identifier.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
internal interface IIdentifikator<TSelf>
    where TSelf : struct, IIdentifikator<TSelf>
{
    /// <summary>The identifier's name in a message.</summary>
    static abstract string Navn { get; }

    /// <summary>What a correct text looks like, for messages. Digits are spelled out: a message about a fault shows none at all.</summary>
    static abstract string Forventning { get; }

    static abstract int AntallSifre { get; }

    /// <summary>True for personal data: prints as stars.</summary>
    static abstract bool ErMaskert { get; }

    /// <summary>Judges a number that has the right count of digits.</summary>
    static abstract Tolkningsfeil Kontroller(long tall);

    static abstract TSelf Fra(long tall);

    bool ErOppgitt { get; }

    /// <summary>The raw number. A method, because a debugger would show a property.</summary>
    long HentTall();
}
