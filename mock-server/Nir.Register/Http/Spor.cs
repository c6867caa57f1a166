using Microsoft.AspNetCore.Http;
using Nir.Register.Stubs;

namespace Nir.Register.Http;

/// <summary>What a call leaves behind for those who watch: who called, what answered, and what was said. It lives as long as the call.</summary>
internal sealed class Spor
{
    /// <summary>The transfer user that called or got a token. Null: none that is known.</summary>
    public string? ClientId { get; private set; }

    /// <summary>What was answered, before it became JSON. Null: nothing of the register's.</summary>
    public object? Svar { get; private set; }

    /// <summary>The stub that answered. Null: none did.</summary>
    public StubMapping? Stub { get; private set; }

    /// <summary>Whether the connection is broken on purpose, so that the answer does not get through.</summary>
    public bool ErBrutt { get; private set; }

    /// <summary>Told before the connection is broken, so that who notices finds it noted. Null: no one watches.</summary>
    public Action? VedBrudd { get; set; }

    public static Spor Legg(HttpContext kontekst)
    {
        var spor = new Spor();
        kontekst.Items[typeof(Spor)] = spor;
        return spor;
    }

    public static void NoterKaller(HttpContext kontekst, string clientId)
    {
        if (Fra(kontekst) is { } spor)
        {
            spor.ClientId = clientId;
        }
    }

    public static void NoterSvar(HttpContext kontekst, object? svar)
    {
        if (Fra(kontekst) is { } spor)
        {
            spor.Svar = svar;
        }
    }

    public static void NoterStub(HttpContext kontekst, StubMapping? stub)
    {
        if (Fra(kontekst) is { } spor)
        {
            spor.Stub = stub;
        }
    }

    public static void NoterBrudd(HttpContext kontekst)
    {
        if (Fra(kontekst) is { } spor)
        {
            spor.ErBrutt = true;
            spor.VedBrudd?.Invoke();
        }
    }

    private static Spor? Fra(HttpContext kontekst) => kontekst.Items.TryGetValue(typeof(Spor), out var spor) ? (Spor?)spor : null;
}
