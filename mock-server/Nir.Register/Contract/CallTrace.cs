using Microsoft.AspNetCore.Http;

namespace Nir.Register.Contract;

/// <summary>What a call leaves behind for those who watch: who called, what answered, and what was said. It lives as long as the call.</summary>
internal sealed class CallTrace
{
    /// <summary>The transfer user that called or got a token. Null: none that is known.</summary>
    public string? ClientId { get; private set; }

    /// <summary>What was answered, before it became JSON. Null: nothing of the register's.</summary>
    public object? Answer { get; private set; }

    /// <summary>What answered in front of the register. Null: nothing did.</summary>
    public string? Front { get; private set; }

    /// <summary>The name of the fault that struck. Null: none did.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the connection is broken on purpose, so that the answer does not get through.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Told before the connection is broken, so that who notices finds it noted. Null: no one watches.</summary>
    public Action? AtBreach { get; set; }

    public static CallTrace Add(HttpContext context)
    {
        var spor = new CallTrace();
        context.Items[typeof(CallTrace)] = spor;
        return spor;
    }

    public static void NoteCaller(HttpContext context, string clientId)
    {
        if (From(context) is { } spor)
        {
            spor.ClientId = clientId;
        }
    }

    public static void NoteResponse(HttpContext context, object? response)
    {
        if (From(context) is { } spor)
        {
            spor.Answer = response;
        }
    }

    public static void NoteFront(HttpContext context, string? front)
    {
        if (From(context) is { } spor)
        {
            spor.Front = front;
        }
    }

    public static void NoterFault(HttpContext context, string name)
    {
        if (From(context) is { } spor)
        {
            spor.Fault = name;
        }
    }

    public static void NoteBreach(HttpContext context)
    {
        if (From(context) is { } spor)
        {
            spor.IsBroken = true;
            spor.AtBreach?.Invoke();
        }
    }

    private static CallTrace? From(HttpContext context) => context.Items.TryGetValue(typeof(CallTrace), out var spor) ? (CallTrace?)spor : null;
}
