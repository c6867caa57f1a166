namespace Nir.Register.Faults;

/// <summary>A bad day of the register: when it strikes, and what then happens.</summary>
public sealed record Fault
{
    /// <summary>What it goes by: 1 to 64 small letters, digits and dashes. Another with the same name takes its place.</summary>
    public required string Name { get; init; }

    /// <summary>Which calls it strikes. The default: every call under <c>/v1</c>.</summary>
    public FaultWhen When { get; init; } = new();

    /// <summary>What happens to them.</summary>
    public required FaultWhat What { get; init; }

    /// <summary>One of the named faults that come with the fake (<see cref="FaultCatalogue"/>).</summary>
    /// <param name="name">Its name, such as <c>stored-never-answered</c>.</param>
    /// <exception cref="ArgumentException">There is none with that name. The message lists those there are.</exception>
    public static Fault Get(string name) => FaultCatalogue.Find(name).Fault;
}
