namespace Nir.MockServer.Register;

/// <summary>What happened in the register. The list is closed, and holds no personal data.</summary>
public abstract record Registerhendelse
{
    private Registerhendelse()
    {
    }

    /// <summary>A person became known.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersonOpprettet(int Id) : Registerhendelse;

    /// <summary>Persondata arrived from the other sources.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersondataMottatt(int Id) : Registerhendelse;

    /// <summary>A registration was made.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Versjon">Its first version.</param>
    public sealed record RegistreringOpprettet(Guid Id, string Versjon) : Registerhendelse;

    /// <summary>A registration was changed.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Versjon">Its new version.</param>
    public sealed record RegistreringEndret(Guid Id, string Versjon) : Registerhendelse;

    /// <summary>A registration was removed.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record RegistreringSlettet(Guid Id) : Registerhendelse;
}
