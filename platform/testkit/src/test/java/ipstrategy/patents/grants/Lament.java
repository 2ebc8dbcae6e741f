package ipstrategy.patents.grants;

class Lament {

    void over(IllegalStateException failed) {
        failed.printStackTrace();
    }
}
