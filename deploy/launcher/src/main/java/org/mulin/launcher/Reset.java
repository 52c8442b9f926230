package org.mulin.launcher;

/** Stops everything and deletes all data of an installation. */
record Reset(Installation installation) {

    void run(boolean confirmed) {
        var home = installation.home();
        if (!confirmed && !agreed("Delete all data of Mulin in " + home.project() + "? Type yes: ")) {
            throw new Failure("nothing was deleted");
        }
        new Down(home).run();
        var servers = installation.state().servers();
        if (servers != null) {
            Archive.deleteAll(servers);
        }
        Archive.deleteAll(home.folder());
    }

    private static boolean agreed(String question) {
        var console = System.console();
        return console != null && "yes".equals(console.readLine("%s", question));
    }
}
