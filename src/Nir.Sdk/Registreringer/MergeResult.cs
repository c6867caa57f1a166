namespace Nir.Sdk.Registreringer;

/// <summary>What a three-way merge gave (<see cref="RegistreringMerge"/>).</summary>
/// <typeparam name="T">The family, or <see cref="Registreringer.Registrering"/>.</typeparam>
public sealed record MergeResult<T>
    where T : Registrering
{
    internal MergeResult(T registrering, ValueList<MergeCollision> collisions, ValueList<string> mine, ValueList<string> nirs)
    {
        Registrering = registrering;
        Collisions = collisions;
        ChangedByMe = mine;
        ChangedInNir = nirs;
    }

    /// <summary>The registration with the changes of both sides. Where they collide, NIR's stands: nothing of a caseworker's is erased.</summary>
    public T Registrering { get; }

    /// <summary>The places that were changed on both sides, and not to the same: someone must choose. Empty: none, and the registration may be sent.</summary>
    public ValueList<MergeCollision> Collisions { get; }

    /// <summary>The members that the fagsystem has changed, as member paths, never their values. A list of another length is named as a whole.</summary>
    public ValueList<string> ChangedByMe { get; }

    /// <summary>The members that were changed in NIR, likewise.</summary>
    public ValueList<string> ChangedInNir { get; }

    /// <summary>Whether nothing collides.</summary>
    public bool IsClean => Collisions.Count == 0;

    /// <summary>The places in one line: never content.</summary>
    public override string ToString() => IsClean
        ? $"Merged {Registrering.Id}: {ChangedByMe.Count} changed here, {ChangedInNir.Count} in the register"
        : $"Merged {Registrering.Id} with collisions at {string.Join(", ", Collisions)}";
}
